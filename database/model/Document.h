#pragma once

#include "database/model/Ids.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// Objects that are read rather than looked at: structured reports, PDF, lists of key images.
namespace candela {

/// An image (or some of its frames) that another object speaks of.
struct ImageReference {
    SopInstanceUid sopInstanceUid;
    std::vector<int> frames; ///< 0-based; empty: all of them

    [[nodiscard]] bool speaksOf(const SopInstanceUid& uid, int frame) const {
        if (uid != sopInstanceUid)
            return false;
        for (const int each : frames) {
            if (each == frame)
                return true;
        }
        return frames.empty();
    }
};

/// One item of a report's content tree (PS3.3 C.17.3). Text is UTF-8 without mark-up.
struct ReportItem {
    std::string relation; ///< to the item above when it is not simply part of it: "inferred from"
    std::string name;     ///< heading of a container, or what the value means; may be empty
    std::string value;    ///< in words: text, code meaning, "12.5 mm", a date, "polyline of 5 points"
    std::string code;     ///< "(M-54000, SRT)" of a coded value, else empty
    bool container = false;
    std::optional<ImageReference> image;
    std::vector<ReportItem> children;
};

/// A line of what is known about a document: "Verified by", "Kim, Jo".
struct DocumentFact {
    std::string name;
    std::string value;
};

enum class DocumentKind {
    Report,    ///< `content` holds its tree
    KeyImages, ///< `images` and, for the reasons, `content`
    Pdf,       ///< `pdf` holds the file
    Other      ///< only `facts` say what it is
};

/// An object without image, made readable.
struct Document {
    DocumentKind kind = DocumentKind::Other;
    SopInstanceUid sopInstanceUid;
    std::string title; ///< its own, else what it is
    std::string what;  ///< what kind of object it is, in words: "Structured report"
    std::vector<DocumentFact> facts;
    ReportItem content;
    std::vector<ImageReference> images; ///< each once, in the order of the document
    std::vector<std::byte> pdf;
    std::vector<std::string> warnings; ///< what could not be read of it
};

} // namespace candela
