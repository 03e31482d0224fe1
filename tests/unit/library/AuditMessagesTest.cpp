#include "LibraryFixture.h"

#include "database/audit/AuditMessage.h"
#include "database/model/AuditCoding.h"

#include <set>

namespace candela::test {
namespace {

AuditEntry entryOf(Operation operation, const std::string& outcome = "success") {
    AuditEntry entry;
    entry.id = 7;
    entry.when = "2026-03-01T12:00:00Z";
    entry.user = "anna";
    entry.action = rowOf(operation).action;
    entry.object = "1.2.840.1";
    entry.patientId = "P1";
    entry.outcome = outcome;
    entry.host = "desk-1";
    return entry;
}

TEST(AuditMessages, HaveTheEventsOfTheStandard) {
    const std::vector<std::pair<Operation, int>> events{
        {Operation::LogIn, 110114},         {Operation::LogOut, 110114},
        {Operation::OpenStudy, 110103},     {Operation::Import, 110107},
        {Operation::ExportStudy, 110106},   {Operation::DeleteStudy, 110105},
        {Operation::Detect, 110103},        {Operation::ReportDetection, 110106},
        {Operation::AddAccount, 110113},    {Operation::ChangeRole, 110113},
        {Operation::BackUp, 110106},        {Operation::RestoreLibrary, 110107},
        {Operation::FindSimilar, 110112},   {Operation::QueryAudit, 110101},
        {Operation::VerifyLibrary, 110100},
    };
    for (const auto& [operation, event] : events) {
        EXPECT_EQ(static_cast<int>(auditCoding(entryOf(operation)).event), event) << rowOf(operation).action;
        EXPECT_EQ(auditCoding(entryOf(operation)).outcome, 0);
        EXPECT_EQ(auditCoding(entryOf(operation, "failed")).outcome, 8);
    }
    const AuditCoding refused = auditCoding(entryOf(Operation::OpenStudy, "refused"));
    EXPECT_EQ(refused.event, AuditEvent::SecurityAlert);
    EXPECT_EQ(refused.type, AuditEventType::RestrictedFunction);
    EXPECT_EQ(refused.outcome, 4);
    EXPECT_EQ(auditCoding(entryOf(Operation::LogIn, "refused")).event, AuditEvent::UserAuthentication);
}

TEST(AuditMessages, EachOperationHasAWordOfItsOwn) {
    std::set<std::string_view> words;
    for (const OperationRow& row : operations) {
        EXPECT_FALSE(row.action.empty());
        EXPECT_TRUE(words.insert(row.action).second) << row.action;
        EXPECT_EQ(operationOf(row.action), row.operation);
    }
    EXPECT_FALSE(operationOf("something else"));
}

TEST(AuditMessages, HoldWhatAnEntrySays) {
    const std::string xml = auditMessage(entryOf(Operation::OpenStudy));
    EXPECT_EQ(xml.find('\n'), std::string::npos);
    for (const char* part :
         {R"(EventDateTime="2026-03-01T12:00:00Z")", R"(EventOutcomeIndicator="0")", R"(EventActionCode="R")",
          R"(csd-code="110103")", R"(UserID="anna")", R"(NetworkAccessPointID="desk-1")",
          R"(ParticipantObjectID="1.2.840.1")", R"(csd-code="110180")", R"(ParticipantObjectID="P1")"})
        EXPECT_NE(xml.find(part), std::string::npos) << part << "\n" << xml;
}

TEST(AuditMessages, TextCannotBecomeMarkup) {
    AuditEntry entry = entryOf(Operation::AddAccount);
    entry.object = "\"><ActiveParticipant UserID=\"x\"/>&\n\x01";
    entry.user = "a<b";
    const std::string xml = auditMessage(entry);
    EXPECT_EQ(xml.find("\"><ActiveParticipant UserID=\"x"), std::string::npos);
    EXPECT_NE(xml.find("UserID=\"a&lt;b\""), std::string::npos);
    EXPECT_EQ(xml.find('\x01'), std::string::npos);
}

TEST(AuditMessages, SyslogHasItsHead) {
    const std::string line = syslogMessage(entryOf(Operation::OpenStudy));
    EXPECT_TRUE(
        line.starts_with("<85>1 2026-03-01T12:00:00Z desk-1 candela - DICOM+RFC3881 - \xEF\xBB\xBF<?xml "))
        << line;
    EXPECT_TRUE(syslogMessage(entryOf(Operation::OpenStudy, "refused")).starts_with("<84>1 "));
}

using AuditFiles = LibraryFixture;

TEST_F(AuditFiles, MessagesAreWrittenOldestFirst) {
    const fs::path file = folder.path() / "audit.xml";
    session->record(Operation::RenderView, "1.2.3.4", "P1");
    session->record(Operation::RenderView, "1.2.3.5", "P2");
    const auto all = session->writeAuditMessages({}, file);
    ASSERT_TRUE(all) << all.error().message;
    const std::string text = contentOf(file);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), *all);
    EXPECT_LT(text.find("1.2.3.4"), text.find("1.2.3.5"));
    EXPECT_EQ(*session->writeAuditMessages({.patientId = "P2"}, file), 1);
    const auto written = session->audit({.action = "export audit"});
    ASSERT_TRUE(written);
    EXPECT_EQ(written->size(), 2U);
    const auto nowhere = session->writeAuditMessages({}, folder.path() / "none" / "audit.xml");
    ASSERT_FALSE(nowhere);
    EXPECT_NE(nowhere.error().message.find("none"), std::string::npos);
    EXPECT_EQ(session->audit({.action = "export audit", .outcome = "failed"})->size(), 1U);
}

TEST_F(AuditFiles, PlainConnectionsMustBeAllowed) {
    const AuditReceiver receiver{"127.0.0.1", 1, {}, true};
    EXPECT_EQ(session->sendAudit({}, receiver).error().code, ErrorCode::NotPermitted);
    ASSERT_TRUE(session->allowPlainPeer("127.0.0.1:1", true));
    EXPECT_EQ(*session->plainPeers(), std::vector<std::string>{"127.0.0.1:1"});
    EXPECT_EQ(session->sendAudit({}, receiver).error().code, ErrorCode::Failed) << "nobody listens there";
    ASSERT_TRUE(session->allowPlainPeer("127.0.0.1:1", false));
    EXPECT_EQ(session->sendAudit({}, receiver).error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(session->audit({.action = "plain connection allowed"})->size(), 1U);
    EXPECT_EQ(session->audit({.action = "plain connection forbidden"})->size(), 1U);
    EXPECT_EQ(session->audit({.action = "send audit", .outcome = "refused"})->size(), 2U);
}

} // namespace
} // namespace candela::test
