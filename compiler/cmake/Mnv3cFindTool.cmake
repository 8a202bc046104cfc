# Mnv3cFindTool.cmake - which mnv3c a build runs. Included by Mnv3cAddModel.cmake. Comes out: a target's name or a path.
#
# When crossing without an emulator, CMake takes a COMMAND that names an in-tree executable as a program on PATH, so
# that an old installed mnv3c could run unnoticed: hence an order of our own, and a comparison of versions.

set(MNV3C_EXECUTABLE "" CACHE FILEPATH "The program mnv3c to run, when it is not built here")
set(MNV3C_HOST_PATH "" CACHE PATH "Where mnv3c is installed for the building machine (cross builds)")

# Sets <variable> to the first of: this build's own tool, unless cross compiling; MNV3C_EXECUTABLE; the one under
# MNV3C_HOST_PATH; the one that find_package(mnv3c) brought; a program on PATH. No other version than the package's is
# taken.
function(mnv3c_find_tool variable)
    set(package_tool "")
    if(TARGET mnv3c::mnv3c)
        get_target_property(imported mnv3c::mnv3c IMPORTED)
        if(NOT imported AND NOT CMAKE_CROSSCOMPILING)
            get_target_property(own mnv3c::mnv3c ALIASED_TARGET)
            set(${variable} "${own}" PARENT_SCOPE)
            return()
        elseif(imported)
            mnv3c_imported_location(package_tool)
        endif()
    endif()

    unset(tool)
    if(MNV3C_EXECUTABLE)
        set(tool "${MNV3C_EXECUTABLE}")
        set(origin "MNV3C_EXECUTABLE")
    elseif(MNV3C_HOST_PATH)
        # An installation, or a build tree.
        find_program(tool mnv3c PATHS "${MNV3C_HOST_PATH}" PATH_SUFFIXES bin
                     NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH NO_CACHE)
        set(origin "MNV3C_HOST_PATH")
    elseif(package_tool)
        set(tool "${package_tool}")
        set(origin "the package mnv3c")
    else()
        find_program(tool mnv3c NO_CMAKE_FIND_ROOT_PATH NO_CACHE)
        set(origin "PATH")
    endif()
    mnv3c_check_tool("${tool}" "${origin}")
    set(${variable} "${tool}" PARENT_SCOPE)
endfunction()

function(mnv3c_imported_location variable)
    get_target_property(location mnv3c::mnv3c LOCATION)
    set(${variable} "${location}" PARENT_SCOPE)
endfunction()

# Stops unless the program exists, runs on this machine and is of the package's version.
function(mnv3c_check_tool tool origin)
    get_property(checked GLOBAL PROPERTY MNV3C_CHECKED_TOOLS)
    if(tool IN_LIST checked)
        return()
    endif()
    get_property(version GLOBAL PROPERTY MNV3C_PACKAGE_VERSION)
    if(NOT tool OR NOT EXISTS "${tool}")
        mnv3c_refuse_tool("no mnv3c ${version} was found for this machine; ${origin} was to tell where it is.")
    endif()
    execute_process(COMMAND "${tool}" --version OUTPUT_VARIABLE answer ERROR_VARIABLE error RESULT_VARIABLE result
                    OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(NOT result EQUAL 0)
        mnv3c_refuse_tool("${tool}, found by ${origin}, does not run on this machine: ${result} ${error}")
    elseif(NOT answer STREQUAL "mnv3c ${version}")
        mnv3c_refuse_tool("${tool}, found by ${origin}, is '${answer}', but the CMake package is of ${version}.")
    endif()
    set_property(GLOBAL APPEND PROPERTY MNV3C_CHECKED_TOOLS "${tool}")
endfunction()

function(mnv3c_refuse_tool reason)
    message(FATAL_ERROR "mnv3c: ${reason}\n"
        "It is looked for in this order: the target mnv3c::mnv3c of this build, unless cross compiling; "
        "MNV3C_EXECUTABLE (the program); MNV3C_HOST_PATH (where it is installed for this machine); the package found "
        "by find_package(mnv3c); PATH.\n"
        "To have it, in mnv3c's sources:\n"
        "  cmake -S . -B build -DCMAKE_BUILD_TYPE=Release && cmake --build build\n"
        "  cmake --install build --prefix <dir>\n"
        "and then give -DMNV3C_HOST_PATH=<dir> to this build.")
endfunction()
