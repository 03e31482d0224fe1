#include "database/Library.h"
#include "database/LibraryParts.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <stdexcept>
#include <sys/resource.h>
#include <vector>

/// What sealing costs: the same files into an unsealed and a sealed library, turn by turn, and their stacks
/// opened from each, as they came in and compressed. Prints medians of the clock and of the processors' time,
/// the reader's included, and their ratios.
namespace {

namespace fs = std::filesystem;
using namespace candela;
using SteadyClock = std::chrono::steady_clock;

const NewAccount chief{"chief", "", Role::Administrator, "seven green lanterns"};

template <typename T>
T valueOf(Result<T> result) {
    if (!result)
        throw std::runtime_error(result.error().message);
    return std::move(*result);
}

struct Cost {
    double seconds = 0;
    double processor = 0;
};

double processorSeconds() {
    double seconds = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(who, &usage);
        for (const timeval& part : {usage.ru_utime, usage.ru_stime})
            seconds += static_cast<double>(part.tv_sec) + static_cast<double>(part.tv_usec) / 1e6;
    }
    return seconds;
}

template <typename Work>
Cost costOf(Work&& work) {
    const double before = processorSeconds();
    const auto began = SteadyClock::now();
    work();
    return {std::chrono::duration<double>(SteadyClock::now() - began).count(), processorSeconds() - before};
}

class Side {
public:
    Side(fs::path place, bool sealed) : m_place(std::move(place)), m_sealed(sealed) {}

    void measure(const fs::path& images) {
        fs::remove_all(m_place);
        m_library = m_sealed ? valueOf(LibraryAccess::createSealed(m_place, chief, {})).library
                             : valueOf(LibraryAccess::create(m_place, chief, {}));
        m_session = valueOf(m_library->logIn(chief.name, chief.password));
        ImportRequest request;
        request.paths = {images};
        request.compress = false;
        importing.push_back(costOf([&] {
            if (valueOf(m_session->import(request)).imported == 0)
                throw std::runtime_error("nothing was imported from " + images.string());
        }));
        opening.push_back(costOf([&] { openAll(); }));
        valueOf(m_session->compress());
        openingCompressed.push_back(costOf([&] { openAll(); }));
        m_session.reset();
        m_library.reset();
        fs::remove_all(m_place);
    }

    std::vector<Cost> importing;
    std::vector<Cost> opening;
    std::vector<Cost> openingCompressed;

private:
    void openAll() const {
        for (const StudyRow& study : valueOf(m_session->studies({})).studies) {
            for (const SeriesInfo& series : valueOf(m_session->study(study.studyUid)).series) {
                for (const StackInfo& stack : series.stacks)
                    valueOf(m_session->loadStack(series.seriesUid, stack.stack));
            }
        }
    }

    fs::path m_place;
    bool m_sealed;
    std::shared_ptr<Library> m_library;
    std::shared_ptr<Session> m_session;
};

double median(const std::vector<Cost>& costs, double Cost::*part) {
    std::vector<double> values;
    for (const Cost& cost : costs)
        values.push_back(cost.*part);
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void print(const char* what, const std::vector<Cost>& plain, const std::vector<Cost>& sealed) {
    const auto ratio = [&](double Cost::*part) { return median(sealed, part) / median(plain, part); };
    std::printf("%-22s %7.2f s %7.2f s  %.2f   processor %7.2f s %7.2f s  %.2f\n", what,
                median(plain, &Cost::seconds), median(sealed, &Cost::seconds), ratio(&Cost::seconds),
                median(plain, &Cost::processor), median(sealed, &Cost::processor), ratio(&Cost::processor));
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 4) {
            std::cerr << "usage: SealBench IMAGES FOLDER ROUNDS\n";
            return 2;
        }
        Side plain(fs::path(argv[2]) / "plain", false);
        Side sealed(fs::path(argv[2]) / "sealed", true);
        plain.measure(argv[1]); // warms up what both need
        plain = Side(fs::path(argv[2]) / "plain", false);
        for (int round = 0; round < std::stoi(argv[3]); ++round) {
            plain.measure(argv[1]);
            sealed.measure(argv[1]);
        }
        std::printf("%-22s %9s %9s  %s\n", "", "unsealed", "sealed", "ratio");
        print("import", plain.importing, sealed.importing);
        print("opening", plain.opening, sealed.opening);
        print("opening compressed", plain.openingCompressed, sealed.openingCompressed);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "SealBench: error: " << error.what() << "\n";
        return 1;
    }
}
