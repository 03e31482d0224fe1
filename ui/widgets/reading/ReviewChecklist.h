#pragma once

#include <QString>
#include <vector>

namespace candela {

/// One demand of IHE's Basic Image Review profile (RAD TF supplement BIR, rev. 1.3), and what Candela does
/// about it.
struct ReviewLine {
    QString asked;
    QString status;
};

[[nodiscard]] std::vector<ReviewLine> reviewChecklist();

} // namespace candela
