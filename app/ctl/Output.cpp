#include "app/ctl/Output.h"

#include "database/model/VisibleText.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>

namespace candela::ctl {
namespace {

/// Characters of UTF-8 text: bytes that do not continue one.
std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

std::string printable(const std::string& text) {
    return visibleText(text, false);
}

std::string readableBytes(std::int64_t bytes) {
    constexpr std::array<const char*, 5> units{"B", "kB", "MB", "GB", "TB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 1000 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return readableNumber(value, unit == 0 ? 0 : 1) + " " + units[unit];
}

std::string readableNumber(double value, int decimals) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
    std::string text = buffer.data();
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.'))
            text.pop_back();
    }
    return text;
}

std::string readablePercent(double share) {
    return readableNumber(share * 100, 1) + " %";
}

std::string Table::text() const {
    std::vector<std::size_t> widths(m_rows.front().size(), 0);
    for (const auto& row : m_rows) {
        for (std::size_t column = 0; column < row.size() && column < widths.size(); ++column)
            widths[column] = std::max(widths[column], characters(row[column]));
    }
    std::string out;
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t column = 0; column < row.size() && column < widths.size(); ++column) {
            const std::string cell = printable(row[column]);
            line += cell;
            if (column + 1 < row.size())
                line += std::string(widths[column] - characters(cell) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

std::string facts(const std::vector<std::pair<std::string, std::string>>& lines) {
    std::size_t width = 0;
    for (const auto& [name, value] : lines)
        width = std::max(width, characters(name));
    std::string out;
    for (const auto& [name, value] : lines) {
        if (!value.empty())
            out += name + std::string(width - characters(name) + 2, ' ') + printable(value) + "\n";
    }
    return out;
}

Outcome answer(const Context& context, const Json& document, const std::string& text, Exit status) {
    if (context.documents)
        context.documents(document);
    else if (context.options.json)
        std::cout << document.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
    else
        std::cout << text;
    if (!std::cout.flush())
        return failure(Exit::Failed, "standard output", "cannot be written");
    return status;
}

} // namespace candela::ctl
