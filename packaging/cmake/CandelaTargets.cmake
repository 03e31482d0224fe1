# What every target of Candela shares: language, warnings, sanitizers, compiler cache, output folders.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)

set(CANDELA_SANITIZE "" CACHE STRING "Sanitizers to build with, as given to -fsanitize=")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # The sloppiness lets precompiled headers hit the cache; paths relative to the sources let another clone hit it.
  set(CANDELA_CCACHE ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
  set(CMAKE_C_COMPILER_LAUNCHER ${CANDELA_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CANDELA_CCACHE})
endif()

add_library(candela_options INTERFACE)
target_include_directories(candela_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(candela_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror
  # Designated initialisers leave the other members at their defaults on purpose.
  -Wno-missing-field-initializers
  # g++ 12 warns of std::string concatenation where nothing is wrong (GCC bugs 105329, 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-array-bounds;-Wno-stringop-overflow>
  $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>)
target_compile_definitions(candela_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_DISABLE_DEPRECATED_BEFORE=0x050F00)
if(CANDELA_SANITIZE)
  target_compile_options(candela_options INTERFACE
    -fsanitize=${CANDELA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(candela_options INTERFACE -fsanitize=${CANDELA_SANITIZE})
endif()

# candela_library(NAME SOURCES ... PUBLIC ... PRIVATE ... PRECOMPILE ...)
# A static library with the shared options. PUBLIC and PRIVATE name what it links.
function(candela_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE;PRECOMPILE" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC candela_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  if(ARG_PRECOMPILE)
    target_precompile_headers(${name} PRIVATE ${ARG_PRECOMPILE})
  endif()
endfunction()

# candela_test(NAME SOURCES ... LIBS ... [LABELS ...] [ENVIRONMENT ...] [TIMEOUT seconds])
# A GoogleTest program that is one ctest entry; resources are found beside the build's programs.
function(candela_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS;ENVIRONMENT" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE candela_options ${ARG_LIBS} GTest::gtest GTest::gmock GTest::gtest_main)
  target_precompile_headers(${name} PRIVATE <gtest/gtest.h> <string> <vector> <filesystem>)
  target_compile_definitions(${name} PRIVATE CANDELA_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data")
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  if(CANDELA_SANITIZE)
    math(EXPR ARG_TIMEOUT "4 * ${ARG_TIMEOUT}")
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    SKIP_REGULAR_EXPRESSION "" ENVIRONMENT "${ARG_ENVIRONMENT}")
endfunction()
