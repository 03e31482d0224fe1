#include "database/audit/AuditMessage.h"

#include "database/model/AuditCoding.h"

#include <algorithm>
#include <string_view>

namespace candela {
namespace {

constexpr int securityFacility = 10;
constexpr int noticeSeverity = 5;
constexpr int warningSeverity = 4;

/// Text for an attribute or an element: what XML 1.0 cannot hold becomes a question mark.
std::string escaped(std::string_view text) {
    std::string xml;
    for (const char c : text) {
        switch (c) {
        case '&':
            xml += "&amp;";
            break;
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        case '"':
            xml += "&quot;";
            break;
        case '\t':
        case '\n':
        case '\r':
            xml += ' ';
            break;
        default:
            xml += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
        }
    }
    return xml;
}

std::string attribute(const char* name, std::string_view value) {
    return std::string(" ") + name + "=\"" + escaped(value) + "\"";
}

std::string code(const char* element, std::string_view value, std::string_view system,
                 std::string_view meaning) {
    return std::string("<") + element + attribute("csd-code", value) + attribute("codeSystemName", system) +
           attribute("originalText", meaning) + "/>";
}

template <typename Code>
std::string dicomCode(const char* element, Code value) {
    return code(element, std::to_string(static_cast<int>(value)), "DCM", toString(value));
}

bool isUid(std::string_view text) {
    return text.size() > 2 && text.find('.') != std::string_view::npos &&
           text.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool isAboutAccount(AuditEvent event, AuditEventType type) {
    return event == AuditEvent::UserAuthentication || type == AuditEventType::UserAttributesChanged ||
           type == AuditEventType::RolesChanged;
}

/// The operations whose object is a study.
bool isAboutStudy(Operation operation) {
    switch (operation) {
    case Operation::ViewStudy:
    case Operation::OpenStudy:
    case Operation::Import:
    case Operation::ExportStudy:
    case Operation::DeleteStudy:
    case Operation::RestoreStudy:
    case Operation::RemoveStudy:
    case Operation::Detect:
    case Operation::CaptureView:
    case Operation::ViewMeasurements:
    case Operation::Measure:
    case Operation::ReportMeasurements:
        return true;
    default:
        return false;
    }
}

std::string participantObject(std::string_view id, const char* typeCode, const char* role,
                              const std::string& idType, std::string_view name) {
    return "<ParticipantObjectIdentification" + attribute("ParticipantObjectID", id) +
           attribute("ParticipantObjectTypeCode", typeCode) +
           attribute("ParticipantObjectTypeCodeRole", role) + ">" + idType + "<ParticipantObjectName>" +
           escaped(name) + "</ParticipantObjectName></ParticipantObjectIdentification>";
}

std::string objectOf(const AuditEntry& entry) {
    if (entry.object.empty())
        return {};
    const auto operation = operationOf(entry.action);
    const OperationRow* row = operation ? &rowOf(*operation) : nullptr;
    constexpr const char* idType = "ParticipantObjectIDTypeCode";
    if (row && isAboutStudy(*operation) && isUid(entry.object))
        return participantObject(entry.object, "2", "3", code(idType, "110180", "DCM", "Study Instance UID"),
                                 entry.action);
    if (row && isAboutAccount(row->event, row->type))
        return participantObject(entry.object, "1", "11", code(idType, "11", "RFC-3881", "User Identifier"),
                                 entry.action);
    if (isUid(entry.object))
        return participantObject("urn:oid:" + entry.object, "2", "3", code(idType, "12", "RFC-3881", "URI"),
                                 entry.action);
    return participantObject(entry.object, "4", "13", code(idType, "object", "99CANDELA", "Object"),
                             entry.action);
}

} // namespace

std::string auditMessage(const AuditEntry& entry) {
    const AuditCoding coding = auditCoding(entry);
    std::string xml = "<AuditMessage><EventIdentification";
    xml += attribute("EventActionCode", std::string(1, static_cast<char>(coding.act)));
    xml += attribute("EventDateTime", entry.when);
    xml += attribute("EventOutcomeIndicator", std::to_string(coding.outcome)) + ">";
    xml += dicomCode("EventID", coding.event);
    if (coding.type != AuditEventType::None)
        xml += dicomCode("EventTypeCode", coding.type);
    xml += "<EventOutcomeDescription>" + escaped(entry.action + ": " + entry.outcome) +
           "</EventOutcomeDescription></EventIdentification>";
    xml += "<ActiveParticipant" + attribute("UserID", entry.user) + attribute("UserIsRequestor", "true") +
           attribute("NetworkAccessPointID", entry.host) + attribute("NetworkAccessPointTypeCode", "1") +
           "/>";
    xml += "<ActiveParticipant" + attribute("UserID", "Candela") + attribute("UserIsRequestor", "false") +
           ">" + code("RoleIDCode", "110150", "DCM", "Application") + "</ActiveParticipant>";
    xml += "<AuditSourceIdentification" + attribute("AuditSourceID", "Candela@" + entry.host) +
           "><AuditSourceTypeCode csd-code=\"1\"/></AuditSourceIdentification>";
    xml += objectOf(entry);
    if (!entry.patientId.empty()) {
        xml += participantObject(entry.patientId, "1", "1",
                                 code("ParticipantObjectIDTypeCode", "2", "RFC-3881", "Patient Number"),
                                 entry.patientId);
    }
    return xml + "</AuditMessage>";
}

std::string syslogMessage(const AuditEntry& entry) {
    const int severity = auditCoding(entry).outcome == 0 ? noticeSeverity : warningSeverity;
    std::string host = entry.host;
    std::erase_if(host, [](char c) { return c <= ' ' || c > '~'; });
    if (host.empty())
        host = "-";
    return "<" + std::to_string(8 * securityFacility + severity) + ">1 " + entry.when + " " +
           host.substr(0, 255) + " candela - DICOM+RFC3881 - \xEF\xBB\xBF" +
           R"(<?xml version="1.0" encoding="UTF-8"?>)" + auditMessage(entry);
}

} // namespace candela
