#pragma once

#include "database/model/Account.h"

#include <QCoreApplication>
#include <QString>
#include <array>
#include <optional>

namespace candela {

enum class PageId { Home, Library, ReadingRoom, History, Similar, Teaching, Administration };

inline constexpr std::array allPages{PageId::Home,          PageId::Library, PageId::ReadingRoom,
                                     PageId::History,       PageId::Similar, PageId::Teaching,
                                     PageId::Administration};

/// What a role must be permitted for the page to be of use; none for Home. A courtesy: the library itself
/// refuses what a role may not do.
[[nodiscard]] constexpr std::optional<Permission> permissionOf(PageId page) {
    switch (page) {
    case PageId::Home:
        return std::nullopt;
    case PageId::Library:
    case PageId::ReadingRoom:
    case PageId::History:
    case PageId::Similar:
        return Permission::ViewStudies;
    case PageId::Teaching:
        return Permission::ViewTeaching;
    case PageId::Administration:
        return Permission::ManageAccounts;
    }
    return std::nullopt;
}

[[nodiscard]] inline QString pageTitle(PageId page) {
    const auto said = [](const char* words) { return QCoreApplication::translate("PageId", words); };
    switch (page) {
    case PageId::Home:
        return said("Home");
    case PageId::Library:
        return said("Library");
    case PageId::ReadingRoom:
        return said("Reading room");
    case PageId::History:
        return said("History");
    case PageId::Similar:
        return said("Similar cases");
    case PageId::Teaching:
        return said("Teaching");
    case PageId::Administration:
        return said("Administration");
    }
    return {};
}

/// Name of the icon, of the page's widget and of its picture file.
[[nodiscard]] inline QString pageName(PageId page) {
    switch (page) {
    case PageId::Home:
        return "home";
    case PageId::Library:
        return "library";
    case PageId::ReadingRoom:
        return "reading-room";
    case PageId::History:
        return "history";
    case PageId::Similar:
        return "similar";
    case PageId::Teaching:
        return "teaching";
    case PageId::Administration:
        return "administration";
    }
    return {};
}

} // namespace candela
