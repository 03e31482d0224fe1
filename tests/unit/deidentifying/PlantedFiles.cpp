#include "tests/unit/deidentifying/PlantedFiles.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <memory>
#include <opencv2/imgproc.hpp>
#include <stdexcept>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::test {
namespace {

void put(DcmItem& item, const DcmTag& tag, const char* value) {
    if (item.putAndInsertString(tag, value).bad())
        throw std::runtime_error("cannot set an attribute");
}

void save(DcmFileFormat& file, const std::filesystem::path& path) {
    std::filesystem::create_directories(path.parent_path());
    if (file.saveFile(path.c_str(), EXS_LittleEndianExplicit).bad())
        throw std::runtime_error("cannot write " + path.string());
}

std::string valueOf(DcmItem& data, const DcmTagKey& tag) {
    OFString value;
    data.findAndGetOFStringArray(tag, value, true);
    return value.c_str();
}

void putStudy(DcmDataset& data, const char* sopClass, const char* instance, const char* series) {
    put(data, DCM_SOPClassUID, sopClass);
    put(data, DCM_SOPInstanceUID, instance);
    put(data, DCM_StudyInstanceUID, "1.2.826.0.1.3680043.2.4711.1");
    put(data, DCM_SeriesInstanceUID, series);
    put(data, DCM_SpecificCharacterSet, "ISO_IR 192");
    put(data, DCM_PatientName, "Okonkwo^Adaeze^Lea");
    put(data, DCM_PatientID, "MRN-48151623");
    put(data, DCM_PatientBirthDate, "19570321");
    put(data, DCM_PatientSex, "F");
    put(data, DCM_StudyDate, "20240315");
    put(data, DCM_StudyTime, "101500");
    put(data, DCM_AccessionNumber, "ACC778899");
    put(data, DCM_StudyID, "STUDYID7");
    put(data, DCM_ReferringPhysicianName, "Referrer^Rita");
    put(data, DCM_InstitutionName, "Kantonsspital Hinterwald");
    put(data, DCM_StudyDescription, "Thorax nativ");
    put(data, DCM_SeriesDescription, "for Okonkwo, Adaeze");
    put(data, DCM_SeriesNumber, "1");
    put(data, DCM_InstanceNumber, "1");
}

void putImage(DcmDataset& data, int columns, int rows, const std::vector<Uint8>& pixels) {
    put(data, DCM_PhotometricInterpretation, "MONOCHROME2");
    data.putAndInsertUint16(DCM_SamplesPerPixel, 1);
    data.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(rows));
    data.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(columns));
    data.putAndInsertUint16(DCM_BitsAllocated, 8);
    data.putAndInsertUint16(DCM_BitsStored, 8);
    data.putAndInsertUint16(DCM_HighBit, 7);
    data.putAndInsertUint16(DCM_PixelRepresentation, 0);
    data.putAndInsertUint8Array(DCM_PixelData, pixels.data(), pixels.size());
}

/// Where a careless program leaves what it knows.
std::vector<std::string> plant(DcmDataset& data) {
    put(data, DCM_OperatorsName, "Operator^Olga");
    put(data, DCM_PatientComments, "Sister of Chidinma, phone 0041 44 555 66 77");
    put(data, DCM_OtherPatientNames, "Maidenname^Ada");
    put(data, DCM_StationName, "SCANNER-KSH-3");
    put(data, DCM_ImageComments, "asked for by Dr Questioner");
    put(data, DCM_ContrastBolusRoute, "IV by Olga");
    DcmItem* item = nullptr;
    data.findOrCreateSequenceItem(DCM_RequestAttributesSequence, item, 0);
    put(*item, DCM_RequestedProcedureID, "REQ-5550123");
    put(*item, DCM_ScheduledProcedureStepDescription, "Thorax Hinterwald");
    DcmItem* deep = nullptr;
    item->findOrCreateSequenceItem(DCM_RequestedProcedureCodeSequence, deep, 0);
    put(*deep, DCM_CodeMeaning, "as Okonkwo wished");
    data.findOrCreateSequenceItem(DCM_AnatomicRegionSequence, item, 0);
    put(*item, DCM_CodeMeaning, "chest of MRN-48151623");
    data.findOrCreateSequenceItem(DCM_OriginalAttributesSequence, item, 0);
    item->findOrCreateSequenceItem(DCM_ModifiedAttributesSequence, deep, 0);
    put(*deep, DCM_PatientName, "Formername^Ada");
    put(data, DcmTag(0x0009, 0x0010, EVR_LO), "ACME PRIVATE");
    put(data, DcmTag(0x0009, 0x1001, EVR_LO), "privatelyadaeze");
    auto* privates = new DcmSequenceOfItems(DcmTag(0x0009, 0x1002, EVR_SQ));
    auto* inside = new DcmItem;
    put(*inside, DCM_PatientAddress, "Lindenweg 12");
    privates->append(inside);
    data.insert(privates);
    put(data, DcmTag(0x0010, 0xfff1, EVR_LO), "unheardof-name"); // no attribute of the standard
    put(data, DcmTag(0x6000, 0x4000, EVR_LT), "overlaysecret");
    put(data, DcmTag(0x5000, 0x0040, EVR_SH), "curvesecret");
    return {"Okonkwo",       "Adaeze",      "Lea",          "MRN-48151623",    "19570321",      "ACC778899",
            "STUDYID7",      "Referrer",    "Rita",         "Kantonsspital",   "Hinterwald",    "Operator",
            "Olga",          "Chidinma",    "555 66 77",    "Maidenname",      "SCANNER-KSH-3", "Questioner",
            "REQ-5550123",   "Formername",  "ACME PRIVATE", "privatelyadaeze", "Lindenweg",     "unheardof",
            "overlaysecret", "curvesecret", "4711.1",       "20240315"};
}

} // namespace

std::vector<std::string> writePlantedStudy(const std::filesystem::path& folder) {
    std::vector<std::string> words;
    constexpr std::array instances{"1.2.826.0.1.3680043.2.4711.1.1.1", "1.2.826.0.1.3680043.2.4711.1.1.2"};
    for (std::size_t i = 0; i < instances.size(); ++i) {
        DcmFileFormat file;
        DcmDataset& data = *file.getDataset();
        putStudy(data, UID_CTImageStorage, instances[i], "1.2.826.0.1.3680043.2.4711.1.1");
        put(data, DCM_Modality, "CT");
        put(data, DCM_FrameOfReferenceUID, "1.2.826.0.1.3680043.2.4711.1.9");
        words = plant(data);
        std::vector<Uint8> pixels(16 * 16);
        for (std::size_t p = 0; p < pixels.size(); ++p)
            pixels[p] = static_cast<Uint8>(p / 2 + i);
        putImage(data, 16, 16, pixels);
        save(file, folder / ("image" + std::to_string(i) + ".dcm"));
    }
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    putStudy(data, UID_GrayscaleSoftcopyPresentationStateStorage, "1.2.826.0.1.3680043.2.4711.1.2.1",
             "1.2.826.0.1.3680043.2.4711.1.2");
    put(data, DCM_Modality, "PR");
    put(data, DCM_ContentCreatorName, "Referrer^Rita");
    put(data, DCM_ContentLabel, "SHOWN");
    DcmItem* series = nullptr;
    data.findOrCreateSequenceItem(DCM_ReferencedSeriesSequence, series, 0);
    put(*series, DCM_SeriesInstanceUID, "1.2.826.0.1.3680043.2.4711.1.1");
    DcmItem* image = nullptr;
    series->findOrCreateSequenceItem(DCM_ReferencedImageSequence, image, 0);
    put(*image, DCM_ReferencedSOPClassUID, UID_CTImageStorage);
    put(*image, DCM_ReferencedSOPInstanceUID, instances[1]);
    DcmItem* graphic = nullptr;
    data.findOrCreateSequenceItem(DCM_GraphicAnnotationSequence, graphic, 0);
    put(*graphic, DCM_GraphicLayer, "LAYER");
    DcmItem* text = nullptr;
    graphic->findOrCreateSequenceItem(DCM_TextObjectSequence, text, 0);
    put(*text, DCM_UnformattedTextValue, "Okonkwo: lesion, says Questioner");
    save(file, folder / "state.dcm");
    return words;
}

void writeCapture(const std::filesystem::path& path, const std::string& writing) {
    cv::Mat picture(256, 320, CV_8U, cv::Scalar(20));
    cv::ellipse(picture, {160, 150}, {90, 70}, 0, 0, 360, cv::Scalar(110), -1);
    cv::GaussianBlur(picture, picture, {9, 9}, 3);
    cv::putText(picture, writing, {10, 24}, cv::FONT_HERSHEY_SIMPLEX, 0.6, cv::Scalar(255), 1, cv::LINE_AA);
    cv::circle(picture, {160, 150}, 12, cv::Scalar(230), -1);
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    putStudy(data, UID_SecondaryCaptureImageStorage, "1.2.826.0.1.3680043.2.4711.1.3.1",
             "1.2.826.0.1.3680043.2.4711.1.3");
    put(data, DCM_Modality, "OT");
    put(data, DCM_ConversionType, "WSD");
    putImage(data, picture.cols, picture.rows, {picture.data, picture.data + picture.total()});
    save(file, path);
}

void writeReport(const std::filesystem::path& path) {
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    putStudy(data, UID_BasicTextSRStorage, "1.2.826.0.1.3680043.2.4711.1.4.1",
             "1.2.826.0.1.3680043.2.4711.1.4");
    put(data, DCM_Modality, "SR");
    put(data, DCM_ValueType, "CONTAINER");
    DcmItem* item = nullptr;
    data.findOrCreateSequenceItem(DCM_ContentSequence, item, 0);
    put(*item, DCM_ValueType, "TEXT");
    put(*item, DCM_TextValue, "Mrs Okonkwo was well.");
    save(file, path);
}

HeaderValues valuesOf(const std::filesystem::path& path) {
    DcmFileFormat file;
    if (file.loadFile(path.c_str()).bad())
        throw std::runtime_error("cannot read " + path.string());
    DcmDataset& data = *file.getDataset();
    return {path,
            valueOf(data, DCM_PatientID),
            valueOf(data, DCM_StudyInstanceUID),
            valueOf(data, DCM_StudyDate),
            valueOf(data, DCM_StudyTime),
            valueOf(data, DCM_SOPInstanceUID),
            valueOf(*file.getMetaInfo(), DCM_MediaStorageSOPInstanceUID),
            valueOf(data, DCM_FrameOfReferenceUID),
            valueOf(data, DCM_ReferencedSOPInstanceUID),
            valueOf(data, DCM_BurnedInAnnotation)};
}

int brightPixels(const std::filesystem::path& path, const std::vector<PixelBox>& boxes) {
    DcmFileFormat file;
    const Uint8* pixels = nullptr;
    unsigned long count = 0;
    Uint16 columns = 1;
    if (file.loadFile(path.c_str()).bad() ||
        file.getDataset()->findAndGetUint8Array(DCM_PixelData, pixels, &count).bad() ||
        file.getDataset()->findAndGetUint16(DCM_Columns, columns).bad())
        throw std::runtime_error("cannot read " + path.string());
    int bright = 0;
    for (unsigned long i = 0; i < count; ++i) {
        const int x = static_cast<int>(i % columns);
        const int y = static_cast<int>(i / columns);
        bool inside = boxes.empty();
        for (const PixelBox& box : boxes)
            inside |= x >= box.left && x < box.left + box.columns && y >= box.top && y < box.top + box.rows;
        bright += inside && pixels[i] > 200;
    }
    return bright;
}

std::set<std::string> identifyingWords(const std::filesystem::path& path) {
    static const std::array names{
        DCM_PatientName,         DCM_ReferringPhysicianName, DCM_PerformingPhysicianName,
        DCM_OperatorsName,       DCM_PhysiciansOfRecord,     DCM_NameOfPhysiciansReadingStudy,
        DCM_RequestingPhysician, DCM_OtherPatientNames};
    static const std::array texts{
        DCM_PatientID,       DCM_AccessionNumber,    DCM_InstitutionName,         DCM_InstitutionAddress,
        DCM_StationName,     DCM_DeviceSerialNumber, DCM_RETIRED_OtherPatientIDs, DCM_RequestedProcedureID,
        DCM_PatientBirthDate};
    static const std::array uids{DCM_StudyInstanceUID, DCM_SeriesInstanceUID, DCM_SOPInstanceUID,
                                 DCM_FrameOfReferenceUID};
    static const std::set<std::string> placeholders{"anonymous", "anonymized", "removed",
                                                    "unknown",   "none",       "anon"};
    std::set<std::string> words;
    DcmFileFormat file;
    if (file.loadFile(path.c_str(), EXS_Unknown, EGL_noChange, 4096).bad())
        return words;
    DcmDataset& data = *file.getDataset();
    const auto add = [&words](std::string word, std::size_t shortest) {
        while (!word.empty() && word.back() == ' ')
            word.pop_back();
        std::string low = word;
        for (char& c : low)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        // Short numbers are numbers of images and series as well.
        const bool chance = word.size() < 6 && word.find_first_not_of("0123456789") == std::string::npos;
        if (word.size() >= shortest && !chance && !placeholders.contains(low))
            words.insert(word);
    };
    for (const DcmTagKey& tag : names) {
        std::string part;
        for (const char c : valueOf(data, tag) + '^') {
            if (std::string_view("^= ,\\\x1b").find(c) == std::string_view::npos)
                part += c;
            else
                add(std::exchange(part, {}), 3);
        }
    }
    for (const DcmTagKey& tag : texts)
        add(valueOf(data, tag), 4);
    for (const DcmTagKey& tag : uids)
        add(valueOf(data, tag), 6);
    return words;
}

std::string instanceUidOf(const std::filesystem::path& path) {
    DcmFileFormat file;
    return file.loadFile(path.c_str(), EXS_Unknown, EGL_noChange, 4096).good()
               ? valueOf(*file.getDataset(), DCM_SOPInstanceUID)
               : path.string();
}

std::set<std::string> validatorErrors(const std::filesystem::path& file) {
    std::set<std::string> errors;
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(
        popen(("dciodvfy '" + file.string() + "' 2>&1").c_str(), "r"), pclose);
    std::array<char, 4096> line{};
    while (pipe && std::fgets(line.data(), line.size(), pipe.get())) {
        std::string text(line.data());
        if (!text.starts_with("Error"))
            continue;
        // Values stand in quotes or brackets behind the attribute.
        errors.insert(text.substr(0, std::min(text.find(" value "), text.find(" - in "))));
    }
    return errors;
}

int daysBetween(const std::string& earlier, const std::string& later) {
    const auto dayOf = [](const std::string& date) {
        using namespace std::chrono;
        return sys_days(year_month_day{year(std::stoi(date.substr(0, 4))),
                                       month(static_cast<unsigned>(std::stoi(date.substr(4, 2)))),
                                       day(static_cast<unsigned>(std::stoi(date.substr(6, 2))))});
    };
    return static_cast<int>((dayOf(later) - dayOf(earlier)).count());
}

} // namespace candela::test
