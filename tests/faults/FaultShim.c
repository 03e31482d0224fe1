/* Preloaded into a program, counts its writing calls on files below one folder and makes one of them fail.
 *
 * CANDELA_FAULT_FOLDER  the folder, an absolute path
 * CANDELA_FAULT_AT      number of the call, from 1; 0 or not set: none, only count
 * CANDELA_FAULT_KIND    EIO, ENOSPC (a write is cut short first), FULL (ENOSPC from that call on) or KILL
 * CANDELA_FAULT_COUNT   file that the number of calls is written to at the end
 *
 * Threads are counted together. Writes into memory maps are not seen; nothing that Candela or SQLite needs to be on
 * the disk goes through one. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long calls;
static long faultAt;
static int faultNumber; /* errno; 0: kill */
static int stays;       /* every later call fails too */
static char folder[PATH_MAX];
static size_t folderLength;
static const char* countFile;

#define REAL(name) ((__typeof__(&name))next(#name))

static void* next(const char* name) {
    void* symbol = dlsym(RTLD_NEXT, name);
    if (!symbol)
        abort();
    return symbol;
}

__attribute__((constructor)) static void begin(void) {
    const char* below = getenv("CANDELA_FAULT_FOLDER");
    const char* at = getenv("CANDELA_FAULT_AT");
    const char* kind = getenv("CANDELA_FAULT_KIND");
    countFile = getenv("CANDELA_FAULT_COUNT");
    if (!below)
        return;
    snprintf(folder, sizeof folder, "%s", below);
    folderLength = strlen(folder);
    faultAt = at ? atol(at) : 0;
    if (kind && strcmp(kind, "EIO") == 0)
        faultNumber = EIO;
    if (kind && (strcmp(kind, "ENOSPC") == 0 || strcmp(kind, "FULL") == 0))
        faultNumber = ENOSPC;
    stays = kind && strcmp(kind, "FULL") == 0;
}

__attribute__((destructor)) static void end(void) {
    if (!countFile || folderLength == 0 || calls == 0)
        return;
    char text[32];
    const int length = snprintf(text, sizeof text, "%ld", (long)calls);
    const int descriptor = (int)syscall(SYS_openat, AT_FDCWD, countFile, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (descriptor >= 0) {
        syscall(SYS_write, descriptor, text, (size_t)length);
        syscall(SYS_close, descriptor);
    }
}

static int isBelow(const char* path) {
    return folderLength > 0 && strncmp(path, folder, folderLength) == 0 &&
           (path[folderLength] == '/' || path[folderLength] == '\0');
}

static int isOurs(const char* path) {
    char whole[PATH_MAX];
    if (folderLength == 0 || !path)
        return 0;
    if (path[0] == '/')
        return isBelow(path);
    if (!getcwd(whole, sizeof whole))
        return 0;
    const size_t length = strlen(whole);
    snprintf(whole + length, sizeof whole - length, "/%s", path);
    return isBelow(whole);
}

static int isOurDescriptor(int descriptor) {
    char link[64];
    char path[PATH_MAX];
    if (folderLength == 0)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return 0;
    path[length] = '\0';
    return isBelow(path);
}

/* Whether this call is to fail; errno is set then. Does not return when the process is to die. */
static int fails(void) {
    const long number = atomic_fetch_add(&calls, 1) + 1;
    if (faultAt == 0 || (number != faultAt && !(stays && number > faultAt)))
        return 0;
    if (faultNumber == 0) {
        kill(getpid(), SIGKILL);
        for (;;)
            pause();
    }
    errno = faultNumber;
    return 1;
}

/* Half of a write gets through before the disk is full. */
#define WRITING(name, parameters, arguments, half)                                                           \
    ssize_t name parameters {                                                                                \
        if (isOurDescriptor(descriptor) && fails()) {                                                        \
            if (faultNumber == ENOSPC && count > 1 && REAL(name) half >= 0)                                  \
                errno = ENOSPC;                                                                              \
            return -1;                                                                                       \
        }                                                                                                    \
        return REAL(name) arguments;                                                                         \
    }
WRITING(write, (int descriptor, const void* bytes, size_t count), (descriptor, bytes, count),
        (descriptor, bytes, count / 2))
WRITING(pwrite, (int descriptor, const void* bytes, size_t count, off_t offset), (descriptor, bytes, count, offset),
        (descriptor, bytes, count / 2, offset))
WRITING(pwrite64, (int descriptor, const void* bytes, size_t count, off64_t offset),
        (descriptor, bytes, count, offset), (descriptor, bytes, count / 2, offset))

#define ON_DESCRIPTOR(name)                                                                                  \
    int name(int descriptor) {                                                                               \
        if (isOurDescriptor(descriptor) && fails())                                                          \
            return -1;                                                                                       \
        return REAL(name)(descriptor);                                                                       \
    }
ON_DESCRIPTOR(fsync)
ON_DESCRIPTOR(fdatasync)
ON_DESCRIPTOR(syncfs)

int ftruncate(int descriptor, off_t length) {
    if (isOurDescriptor(descriptor) && fails())
        return -1;
    return REAL(ftruncate)(descriptor, length);
}

int ftruncate64(int descriptor, off64_t length) {
    if (isOurDescriptor(descriptor) && fails())
        return -1;
    return REAL(ftruncate64)(descriptor, length);
}

#define ON_PATH(name)                                                                                        \
    int name(const char* path) {                                                                             \
        if (isOurs(path) && fails())                                                                         \
            return -1;                                                                                       \
        return REAL(name)(path);                                                                             \
    }
ON_PATH(unlink)
ON_PATH(remove)

int mkdir(const char* path, mode_t mode) {
    if (isOurs(path) && fails())
        return -1;
    return REAL(mkdir)(path, mode);
}

#define ON_TWO_PATHS(name)                                                                                   \
    int name(const char* from, const char* to) {                                                             \
        if ((isOurs(from) || isOurs(to)) && fails())                                                         \
            return -1;                                                                                       \
        return REAL(name)(from, to);                                                                         \
    }
ON_TWO_PATHS(rename)
ON_TWO_PATHS(link)

#define OPENING(name)                                                                                        \
    int name(const char* path, int flags, ...) {                                                             \
        mode_t mode = 0;                                                                                     \
        if (flags & O_CREAT) {                                                                               \
            va_list rest;                                                                                    \
            va_start(rest, flags);                                                                           \
            mode = (mode_t)va_arg(rest, int);                                                                \
            va_end(rest);                                                                                    \
            if (isOurs(path) && fails())                                                                     \
                return -1;                                                                                   \
        }                                                                                                    \
        return REAL(name)(path, flags, mode);                                                                \
    }
OPENING(open)
OPENING(open64)

#define OPENING_UNIQUE(name)                                                                                 \
    int name(char* path, int flags) {                                                                        \
        if (isOurs(path) && fails())                                                                         \
            return -1;                                                                                       \
        return REAL(name)(path, flags);                                                                      \
    }
OPENING_UNIQUE(mkostemp)
OPENING_UNIQUE(mkostemp64)
