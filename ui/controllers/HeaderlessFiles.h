#pragma once

#include "database/model/Import.h"

#include <QString>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

namespace candela {

class Session;

/// Images among some files that carry no header to say whose they are: PNG, JPEG, TIFF and NIfTI.
struct HeaderlessFiles {
    std::int64_t count = 0;
    std::vector<std::filesystem::path> first; ///< a few of them, to be named
    bool more = false;                        ///< not everything was looked at
};

/// Looks through files and folders by content, for at most a few seconds; stops early when asked to.
[[nodiscard]] HeaderlessFiles findHeaderless(const std::vector<std::filesystem::path>& paths,
                                             const std::stop_token& stop);

/// What a person says of images without a header; empty fields stay unknown.
struct ImageLabels {
    QString patientId;
    QString patientName; ///< as people write it: "Müller, Hans"
    QString modality;
    QString description;
    QString bodyPart;
    friend bool operator==(const ImageLabels&, const ImageLabels&) = default;
};

/// What was said the last time by this login.
[[nodiscard]] ImageLabels earlierLabels(const Session& session);
void keepLabels(Session& session, const ImageLabels& labels);
/// Puts the labels into a request; the name becomes a DICOM person name.
void apply(const ImageLabels& labels, ImportRequest& request);

} // namespace candela
