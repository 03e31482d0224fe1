// Writes the phantoms of the demo library: a head (MR), a thorax (CT) and a chest X-ray.
#include "tests/phantoms/Phantoms.h"

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    using namespace candela::phantoms;
    if (argc != 2) {
        std::fprintf(stderr, "usage: candela-phantoms FOLDER\n");
        return 2;
    }
    try {
        const std::filesystem::path folder = argv[1];
        VolumeSpec head;
        head.modality = "MR";
        head.content = Content::Head;
        head.columns = head.rows = 256;
        head.slices = 60;
        head.columnSpacing = head.rowSpacing = 0.9;
        head.sliceStep = 3;
        head.patientId = "PHANTOM-HEAD";
        head.patientName = "Phantom^Head";
        head.studyDescription = "Phantom MR head with contrast";
        head.seriesDescription = "T1 axial with contrast";
        head.accessionNumber = "PH-0001";
        writeDicomVolume(folder / "head", head);

        VolumeSpec thorax;
        thorax.content = Content::Thorax;
        thorax.columns = thorax.rows = 512;
        thorax.slices = 60;
        thorax.columnSpacing = thorax.rowSpacing = 0.7;
        thorax.sliceStep = 5;
        thorax.patientId = "PHANTOM-THORAX";
        thorax.patientName = "Phantom^Thorax";
        thorax.studyDate = "20240316";
        thorax.studyDescription = "Phantom CT thorax";
        thorax.seriesDescription = "Lung 5 mm";
        thorax.accessionNumber = "PH-0002";
        thorax.bodyPart = "CHEST";
        writeDicomVolume(folder / "thorax", thorax);

        ProjectionSpec chest;
        chest.columns = 1024;
        chest.rows = 1280;
        chest.imagerPixelSpacing = 0.3;
        chest.patientId = "PHANTOM-XRAY";
        chest.patientName = "Phantom^Chest";
        chest.accessionNumber = "PH-0003";
        writeProjection(folder / "chest" / "chest.dcm", chest);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "candela-phantoms: error: %s\n", error.what());
        return 1;
    }
    return 0;
}
