#include "tests/gui/WindowFixture.h"

#include "tests/phantoms/Phantoms.h"

#include <fstream>

namespace candela::test {

void writeStudies(const std::filesystem::path& folder) {
    const auto head = [&folder](int number, const char* name) {
        phantoms::VolumeSpec spec;
        spec.modality = "MR";
        spec.content = phantoms::Content::Head;
        spec.columns = 96;
        spec.rows = 96;
        spec.slices = 6;
        spec.columnSpacing = 2;
        spec.rowSpacing = 2;
        spec.sliceStep = 10;
        spec.patientId = "HEAD-" + std::to_string(number);
        spec.patientName = name;
        spec.studyDescription = "Head MR " + std::to_string(number);
        spec.studyUid = "2.25.770" + std::to_string(number);
        spec.seriesUid = "2.25.7700" + std::to_string(number);
        phantoms::writeDicomVolume(folder / spec.patientId, spec);
    };
    head(1, "Alder^Anna");
    head(2, "Birch^Ben");
    phantoms::VolumeSpec chest;
    chest.content = phantoms::Content::Thorax;
    chest.columns = 64;
    chest.rows = 64;
    chest.slices = 5;
    chest.columnSpacing = 5;
    chest.rowSpacing = 5;
    chest.patientId = "CHEST-1";
    chest.patientName = "Cedar^Cara";
    chest.bodyPart = "CHEST";
    phantoms::writeDicomVolume(folder / "chest", chest);
    std::ofstream(folder / "notes.txt") << "not an image";
}

} // namespace candela::test
