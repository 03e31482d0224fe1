#pragma once

#include "app/ctl/Context.h"

#include <string>
#include <vector>

namespace candela::ctl {

/// Text from a file or header as it may go to a terminal: control characters become spaces.
[[nodiscard]] std::string printable(const std::string& text);

/// "1.4 MB"
[[nodiscard]] std::string readableBytes(std::int64_t bytes);
/// A number without needless digits.
[[nodiscard]] std::string readableNumber(double value, int decimals = 2);
/// "93 %"
[[nodiscard]] std::string readablePercent(double share);

/// Rows of text under a heading, in columns as wide as their widest cell.
class Table {
public:
    explicit Table(std::vector<std::string> heading) : m_rows{std::move(heading)} {}
    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

/// "name  value" lines, names aligned; lines without a value are left out.
[[nodiscard]] std::string facts(const std::vector<std::pair<std::string, std::string>>& lines);

/// Writes the answer to standard output: the document with --json, else the text. Fails when standard
/// output cannot be written.
[[nodiscard]] Outcome answer(const Context& context, const Json& document, const std::string& text,
                             Exit status = Exit::Done);

} // namespace candela::ctl
