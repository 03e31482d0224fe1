#include "ui/controllers/EvaluationList.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace candela {

namespace {

using Line = std::vector<std::string>;

/// Lines of fields; empty lines are left out. Line numbers count from 1.
struct NumberedLine {
    int number = 0;
    Line fields;
};

Result<std::vector<NumberedLine>> parse(const std::string& text, const std::string& name) {
    std::vector<NumberedLine> lines;
    Line fields;
    std::string field;
    bool quoted = false;
    int number = 1;
    int start = 1;
    const auto endLine = [&] {
        fields.push_back(std::move(field));
        field.clear();
        if (fields.size() > 1 || !fields.front().empty())
            lines.push_back({start, std::move(fields)});
        fields.clear();
        start = number;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n')
            ++number;
        if (quoted) {
            if (c != '"')
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                field += text[++i];
            else
                quoted = false;
        } else if (c == '"' && field.empty()) {
            quoted = true;
        } else if (c == ',') {
            fields.push_back(std::move(field));
            field.clear();
        } else if (c == '\n') {
            endLine();
        } else if (c != '\r' || i + 1 >= text.size() || text[i + 1] != '\n') {
            field += c;
        }
    }
    if (quoted)
        return fail(ErrorCode::InvalidArgument,
                    name + ": the quotation in line " + std::to_string(start) + " does not end.");
    endLine();
    return lines;
}

} // namespace

Result<std::vector<EvaluationEntry>> readEvaluationList(const std::filesystem::path& list) {
    const std::string name = list.string();
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(list, ignored))
        return fail(ErrorCode::NotFound, "There is no list " + name + ".");
    std::ifstream stream(list, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream)
        return fail(ErrorCode::Failed, "The list " + name + " cannot be read.");
    if (text.rfind("\xEF\xBB\xBF", 0) == 0)
        text.erase(0, 3);
    const auto lines = parse(text, name);
    if (!lines)
        return fail(lines.error());
    if (lines->empty())
        return fail(ErrorCode::InvalidArgument, name + " is empty; it needs the columns file and label.");

    const Line& heading = lines->front().fields;
    const auto column = [&heading](const char* title) {
        return static_cast<std::size_t>(std::find(heading.begin(), heading.end(), title) - heading.begin());
    };
    const std::size_t file = column("file");
    const std::size_t label = column("label");
    const std::size_t group = column("group");
    if (file == heading.size() || label == heading.size())
        return fail(ErrorCode::InvalidArgument,
                    name + ": the first line does not name the columns file and label.");

    std::vector<EvaluationEntry> entries;
    for (std::size_t i = 1; i < lines->size(); ++i) {
        const auto& [number, fields] = (*lines)[i];
        if (std::max(file, label) >= fields.size() || fields[file].empty())
            return fail(ErrorCode::InvalidArgument,
                        name + ": line " + std::to_string(number) + " has no file or no label.");
        entries.push_back({fields[file], list.parent_path() / fields[file], fields[label],
                           group < fields.size() ? fields[group] : std::string()});
    }
    if (entries.empty())
        return fail(ErrorCode::InvalidArgument, name + " names no image.");
    return entries;
}

} // namespace candela
