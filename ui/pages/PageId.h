#pragma once

#include "database/model/Account.h"

#include <QCoreApplication>
#include <QString>
#include <array>
#include <optional>

namespace candela {

enum class PageId { Home, Library, ReadingRoom, History, Similar, Models, Teaching, Administration };

inline constexpr std::array allPages{PageId::Home,     PageId::Library,       PageId::ReadingRoom,
                                     PageId::History,  PageId::Similar,       PageId::Models,
                                     PageId::Teaching, PageId::Administration};

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
    case PageId::Models:
        return Permission::ViewStudies;
    case PageId::Teaching:
        return Permission::ViewTeaching;
    case PageId::Administration:
        return Permission::ManageAccounts;
    }
    return std::nullopt;
}

struct PageTitles {
    Q_DECLARE_TR_FUNCTIONS(PageId)
};

[[nodiscard]] inline QString pageTitle(PageId page) {
    switch (page) {
    case PageId::Home:
        return PageTitles::tr("Home");
    case PageId::Library:
        return PageTitles::tr("Library");
    case PageId::ReadingRoom:
        return PageTitles::tr("Reading room");
    case PageId::History:
        return PageTitles::tr("History");
    case PageId::Similar:
        return PageTitles::tr("Similar cases");
    case PageId::Models:
        return PageTitles::tr("Model room");
    case PageId::Teaching:
        return PageTitles::tr("Teaching");
    case PageId::Administration:
        return PageTitles::tr("Administration");
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
    case PageId::Models:
        return "models";
    case PageId::Teaching:
        return "teaching";
    case PageId::Administration:
        return "administration";
    }
    return {};
}

} // namespace candela
