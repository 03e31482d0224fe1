#include "database/exporting/DetectionSr.h"

#include "database/dicom/DerivedUids.h"
#include "database/store/Sha256.h"

#include <algorithm>
#include <cmath>

namespace candela {
namespace {

using dicom::Code;
using dicom::ReportedImage;
using dicom::StructuredReport;
using Relation = StructuredReport::Relation;

const Code percent{"%", "UCUM", "Percent"};
const Code millimetre{"mm", "UCUM", "millimeter"};
const Code finding{"121071", "DCM", "Finding"};
const Code certainty{"111012", "DCM", "Certainty of Finding"};
const Code comment{"121106", "DCM", "Comment"};
constexpr const char* statement = "Decision support, not a diagnosis. Not a medical device.";

/// SNOMED CT where it says exactly what the label means; what rests on a reader's impression alone keeps the
/// model's own word.
Code labelCode(Task task, const std::string& label) {
    if (label == "glioma")
        return {"393564001", "SCT", "Glioma"};
    if (label == "meningioma")
        return {"302820008", "SCT", "Intracranial meningioma"};
    if (label == "pituitary")
        return {"254956000", "SCT", "Pituitary adenoma"};
    if (label == "no_tumor" || label == "normal")
        return {"281900007", "SCT", "No abnormality detected"};
    const std::string what = task == Task::Nodule ? "Nodule rated as " : "Lung image labelled ";
    return {label, "99CANDELA", what + label};
}

Code findingCode(const Detection& detection) {
    if (detection.result.verdict == Verdict::Indeterminate)
        return {"82334004", "SCT", "Indeterminate"};
    return labelCode(detection.task, detection.result.label);
}

Code siteCode(Task task) {
    return task == Task::Brain ? Code{"12738006", "SCT", "Brain"} : Code{"39607008", "SCT", "Lung"};
}

/// Two digits after the point: what is known of a calibrated probability, and never 0 or 100 that is not.
double shownPercent(double probability) {
    return std::round(probability * 10000) / 100;
}

void addAlgorithm(StructuredReport& report, const ModelInfo& model, const AlgorithmParameters& parameters) {
    report.addText(Relation::ConceptModifier, {"111001", "DCM", "Algorithm Name"}, "Candela " + model.name);
    report.addText(Relation::ConceptModifier, {"111003", "DCM", "Algorithm Version"}, model.version);
    const Code name{"111002", "DCM", "Algorithm Parameters"};
    report.addText(Relation::ConceptModifier, name, "SHA-256 of the network: " + model.sha256);
    for (const auto& [parameter, value] : parameters)
        report.addText(Relation::ConceptModifier, name, parameter + ": " + value);
}

/// What UIDs are derived from.
std::string hashOf(const std::string& text) {
    Sha256 hash;
    hash.update(std::as_bytes(std::span(text)));
    return hash.finish().str();
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

Result<std::vector<std::byte>> detectionSr(const Detection& detection, const StudyRow& study,
                                           const std::vector<ReportedImage>& images,
                                           const std::string& frameOfReferenceUid,
                                           const AlgorithmParameters& parameters) {
    const DetectionResult& result = detection.result;
    const std::string answered = detection.feedback ? detection.feedback->created : "";
    const std::string identity = hashOf(detection.id.str() + "\n" + answered);
    StructuredReport report(study, detection.feedback ? detection.feedback->user : detection.user, images,
                            identity, answered.empty() ? detection.created : answered);
    report.beginGroup(std::string(toString(detection.task)) + " detection",
                      dicom::derivedUid(hashOf(detection.id.str()), "tracking"));
    report.addCode(Relation::Contains, finding, findingCode(detection));
    report.addCode(Relation::ConceptModifier, {"363698007", "SCT", "Finding Site"}, siteCode(detection.task));
    addAlgorithm(report, detection.model, parameters);

    const auto key = std::ranges::find_if(images, [&](const ReportedImage& image) {
        return image.sopInstanceUid == detection.keySlice.sopInstanceUid;
    });
    const auto addSource = [&] {
        if (key == images.end())
            return;
        ReportedImage image = *key;
        image.frame = detection.keySlice.frame;
        report.addImage(Relation::InferredFrom, {"121112", "DCM", "Source of Measurement"}, image);
    };
    // What the model does not know has no probability that means anything.
    for (const ClassProbability& each :
         result.inDistribution ? result.classes : std::vector<ClassProbability>()) {
        report.addNumber(certainty, shownPercent(each.probability), percent);
        report.below([&] {
            report.addCode(Relation::ConceptModifier, finding, labelCode(detection.task, each.label));
            addSource();
        });
        if (detection.task == Task::Lung && each.label == "malignant")
            report.addNumber({"111047", "DCM", "Probability of cancer"}, shownPercent(each.probability),
                             percent);
    }
    for (const Spot& spot : detection.spots) {
        if (spot.diameterMm > 0) {
            report.addNumber({"81827009", "SCT", "Diameter"}, std::round(spot.diameterMm * 10) / 10,
                             millimetre);
            if (!frameOfReferenceUid.empty()) {
                report.below([&] {
                    report.addPoint(Relation::InferredFrom, {"111010", "DCM", "Center"}, spot.position,
                                    frameOfReferenceUid);
                });
            }
        }
    }
    report.addText(Relation::Contains, comment, result.text);
    if (!result.reason.empty() && result.text.find(result.reason) == std::string::npos)
        report.addText(Relation::Contains, comment, "Indeterminate because: " + result.reason);
    if (result.inDistribution && !result.predictionSet.empty())
        report.addText(Relation::Contains, comment, "Prediction set: " + joined(result.predictionSet));
    if (detection.feedback) {
        const Feedback& answer = *detection.feedback;
        std::string words = std::string("The reader ") + (answer.agree ? "agrees" : "disagrees");
        for (const std::string& part : {answer.label, answer.comment}) {
            if (!part.empty())
                words += ": " + part;
        }
        report.addText(Relation::Contains, comment, words);
    }
    report.addText(Relation::Contains, comment, statement);
    return report.encode();
}

} // namespace candela
