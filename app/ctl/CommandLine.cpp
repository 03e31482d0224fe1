#include "app/ctl/CommandLine.h"

namespace candela::ctl {
namespace {

constexpr const char* blanks = " \t\r\n";

/// Reads one word from `at` on and leaves `at` behind it.
Result<std::string> readWord(const std::string& line, std::size_t& at) {
    const std::string parting = blanks;
    std::string word;
    char quote = 0;
    for (; at < line.size(); ++at) {
        const char c = line[at];
        if (quote == 0 && parting.find(c) != std::string::npos)
            return word;
        const bool escapable = quote == 0 || (quote == '"' && at + 1 < line.size() &&
                                              (line[at + 1] == '"' || line[at + 1] == '\\'));
        if (c == '\\' && escapable) {
            if (++at == line.size())
                return fail(ErrorCode::InvalidArgument, "ends after a backslash");
            word += line[at];
        } else if (quote == 0 && (c == '\'' || c == '"')) {
            quote = c;
        } else if (c == quote) {
            quote = 0;
        } else {
            word += c;
        }
    }
    if (quote != 0)
        return fail(ErrorCode::InvalidArgument, "has a quotation that does not end");
    return word;
}

} // namespace

Result<std::vector<std::string>> wordsOf(const std::string& line) {
    std::vector<std::string> words;
    std::size_t at = line.find_first_not_of(blanks);
    while (at != std::string::npos && line[at] != '#') {
        Result<std::string> word = readWord(line, at);
        if (!word)
            return fail(word.error());
        words.push_back(std::move(*word));
        at = line.find_first_not_of(blanks, at);
    }
    return words;
}

} // namespace candela::ctl
