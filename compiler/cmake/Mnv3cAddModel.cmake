# Mnv3cAddModel.cmake - mnv3c_add_model(): a network as a library target. Included by mnv3c's own build and by its
# installed package, so that add_subdirectory(mnv3c) and find_package(mnv3c) give the same function. docs/cmake.md
# explains its use. What goes in: a .arch file, at most a checkpoint, and options. What comes out: a target to link.
#
# Invariants: the list of generated files follows from the arguments alone, never from what is in the input files; the
# tool is always one of the building machine, and of this very version.

set_property(GLOBAL PROPERTY MNV3C_PACKAGE_VERSION "${mnv3c_VERSION}")

# A function keeps the policies under which it was defined: the caller's own do not reach in here.
cmake_policy(PUSH)
cmake_policy(VERSION 3.21)

include("${CMAKE_CURRENT_LIST_DIR}/Mnv3cFindTool.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/Mnv3cThreads.cmake")

# mnv3c_add_model(<target>
#     ARCH <file.arch>                   the network
#     [WEIGHTS <file>|synthetic:<seed>]  checkpoint; else the network's own weights line; else weights come at run time
#     [WEIGHTS_AS C|INCBIN|EMBED|BLOB]   how the code gets them; else C, or BLOB where there are none
#     [PREFIX <name>]                    what the names and the files of the code begin with; else the target's name
#     [MULTIPLIER <a>] [RESOLUTION <n>|<h>x<w>] [POLICY <name>] [CLASSES <n>]
#     [THREADS]                          with <prefix>_run_parallel(); mnv3c::threads is then a pool of threads for it
#     [OPTIONS <option>...]              more options for mnv3c
#     [OUTPUT_DIR <dir>]                 else a folder of the target's own in the build tree
#     [TYPE STATIC|OBJECT]               else STATIC
#     [EXCLUDE_FROM_ALL])
function(mnv3c_add_model target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "THREADS;EXCLUDE_FROM_ALL"
        "ARCH;WEIGHTS;WEIGHTS_AS;PREFIX;MULTIPLIER;RESOLUTION;POLICY;CLASSES;OUTPUT_DIR;TYPE" "OPTIONS")
    mnv3c_check_model_arguments()
    mnv3c_complete_model_arguments()
    mnv3c_find_tool(tool)
    if(arg_THREADS)
        mnv3c_add_threads()
    endif()

    set(source "${arg_OUTPUT_DIR}/${arg_PREFIX}.c")
    set(blob "${arg_OUTPUT_DIR}/${arg_PREFIX}_weights.bin")
    set(outputs "${source}" "${arg_OUTPUT_DIR}/${arg_PREFIX}.h")
    if(arg_WEIGHTS_AS MATCHES "^(INCBIN|EMBED|BLOB)$")
        list(APPEND outputs "${blob}")
    endif()
    mnv3c_claim_outputs("${target}" "${source}")
    mnv3c_add_model_command()

    add_library("${target}" ${arg_TYPE} ${exclude} ${outputs})
    target_include_directories("${target}" PUBLIC "$<BUILD_INTERFACE:${arg_OUTPUT_DIR}>")
    target_compile_features("${target}" PRIVATE c_std_99)
    mnv3c_optimise_model("${target}")
    # Each model stands in a file of its own, whose size compilers feel: no merging with other sources.
    set_source_files_properties("${source}" PROPERTIES SKIP_AUTOGEN ON SKIP_UNITY_BUILD_INCLUSION ON)
    if(blob IN_LIST outputs)
        set_target_properties("${target}" PROPERTIES MNV3C_WEIGHTS_FILE "${blob}")
    endif()
    if(arg_WEIGHTS_AS MATCHES "^(INCBIN|EMBED)$")
        # Compilers tell of the headers that they read, but not of these files.
        set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${blob}")
    endif()
    if(arg_WEIGHTS_AS STREQUAL "INCBIN")
        string(TOUPPER "${arg_PREFIX}" upper)
        target_compile_definitions("${target}" PRIVATE "${upper}_WEIGHTS_FILE=\"${blob}\"")
        # Link-time optimisation loses symbols that only the assembler defines.
        set_target_properties("${target}" PROPERTIES INTERPROCEDURAL_OPTIMIZATION OFF)
        target_compile_options("${target}" PRIVATE -fno-lto)
    endif()
endfunction()

# The macros below work on the variables of mnv3c_add_model: arg_<KEYWORD> and target.

macro(mnv3c_check_model_arguments)
    set(where "mnv3c_add_model(${target}):")
    if(DEFINED arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "${where} unknown arguments: ${arg_UNPARSED_ARGUMENTS}. "
            "It takes ARCH, WEIGHTS, WEIGHTS_AS, PREFIX, MULTIPLIER, RESOLUTION, POLICY, CLASSES, THREADS, OPTIONS, "
            "OUTPUT_DIR, TYPE, EXCLUDE_FROM_ALL.")
    endif()
    if(DEFINED arg_KEYWORDS_MISSING_VALUES)
        message(FATAL_ERROR "${where} no value after ${arg_KEYWORDS_MISSING_VALUES}.")
    endif()
    if(NOT DEFINED arg_ARCH)
        message(FATAL_ERROR "${where} ARCH <file.arch> is missing.")
    endif()
    if(DEFINED arg_WEIGHTS_AS AND NOT arg_WEIGHTS_AS MATCHES "^(C|INCBIN|EMBED|BLOB)$")
        message(FATAL_ERROR "${where} WEIGHTS_AS '${arg_WEIGHTS_AS}' is not one of C, INCBIN, EMBED, BLOB.")
    endif()
    if(DEFINED arg_TYPE AND NOT arg_TYPE MATCHES "^(STATIC|OBJECT)$")
        message(FATAL_ERROR "${where} TYPE '${arg_TYPE}' is not one of STATIC, OBJECT.")
    endif()
    if(DEFINED arg_PREFIX AND NOT arg_PREFIX MATCHES "^[A-Za-z][A-Za-z0-9_]*$")
        message(FATAL_ERROR "${where} PREFIX '${arg_PREFIX}' is not a name in C that begins with a letter.")
    endif()
    get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
    if(NOT "C" IN_LIST languages)
        message(FATAL_ERROR "${where} the generated code is C: add C to project(... LANGUAGES), or enable_language(C).")
    endif()
    if(CMAKE_C_COMPILER_ID STREQUAL "MSVC" AND arg_WEIGHTS_AS STREQUAL "INCBIN")
        message(FATAL_ERROR "${where} this compiler has no assembler inside C; use WEIGHTS_AS C or BLOB.")
    endif()
endmacro()

macro(mnv3c_complete_model_arguments)
    set(exclude "")
    if(arg_EXCLUDE_FROM_ALL)
        set(exclude EXCLUDE_FROM_ALL)
    endif()
    if(NOT DEFINED arg_TYPE)
        set(arg_TYPE STATIC)
    endif()
    if(NOT DEFINED arg_PREFIX)
        # As mnv3c makes a name from that of a file.
        string(MAKE_C_IDENTIFIER "${target}" arg_PREFIX)
        string(REGEX REPLACE "^_" "net_" arg_PREFIX "${arg_PREFIX}")
    endif()
    if(NOT DEFINED arg_OUTPUT_DIR)
        set(arg_OUTPUT_DIR "mnv3c/${target}")
    endif()
    get_filename_component(arg_OUTPUT_DIR "${arg_OUTPUT_DIR}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_BINARY_DIR}")
    get_filename_component(arg_ARCH "${arg_ARCH}" ABSOLUTE)
    set(weights_file "")
    if(DEFINED arg_WEIGHTS AND NOT arg_WEIGHTS MATCHES "^synthetic:")
        get_filename_component(arg_WEIGHTS "${arg_WEIGHTS}" ABSOLUTE)
        set(weights_file "${arg_WEIGHTS}")
    endif()
endmacro()

# Two models that write one file would overwrite each other, at a moment that only the build's order decides.
function(mnv3c_claim_outputs target source)
    get_property(claimed GLOBAL PROPERTY MNV3C_CLAIMED_OUTPUTS)
    if(source IN_LIST claimed)
        message(FATAL_ERROR "mnv3c_add_model(${target}): another model writes ${source}; give OUTPUT_DIR or PREFIX.")
    endif()
    set_property(GLOBAL APPEND PROPERTY MNV3C_CLAIMED_OUTPUTS "${source}")
endfunction()

# The rule that runs the tool.
macro(mnv3c_add_model_command)
    set(flags "--prefix=${arg_PREFIX}")
    foreach(keyword IN ITEMS MULTIPLIER RESOLUTION POLICY CLASSES WEIGHTS)
        if(DEFINED arg_${keyword})
            string(TOLOWER "${keyword}" option)
            list(APPEND flags "--${option}=${arg_${keyword}}")
        endif()
    endforeach()
    if(DEFINED arg_WEIGHTS_AS)
        string(TOLOWER "${arg_WEIGHTS_AS}" form)
        list(APPEND flags "--weights-as=${form}")
    endif()
    if(arg_THREADS)
        list(APPEND flags --threads)
    endif()
    set(prepare "")
    # mnv3c leaves a file alone that would not change. For make, an output that stays older than an input is work left
    # over, in every build. Ninja remembers; there the source is refreshed as well, so that a touched input recompiles the
    # model in every build system, but not the header, so that its users are compiled again only when it did change.
    set(refresh "${source}")
    if(CMAKE_GENERATOR MATCHES "Makefiles")
        set(refresh "${outputs}")
    endif()
    if(arg_WEIGHTS_AS STREQUAL "BLOB" AND NOT DEFINED arg_WEIGHTS)
        # Whether there is a blob is known to the .arch file alone (its weights line); the rule promises one, so that
        # without weights it is empty, which <prefix>_weights_open() refuses.
        set(prepare COMMAND "${CMAKE_COMMAND}" -E rm -f "${blob}")
        list(APPEND refresh "${blob}")
    endif()
    # Beside the folder of the output, which may be kept under version control.
    file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/mnv3c")
    set(depfile "${CMAKE_CURRENT_BINARY_DIR}/mnv3c/${target}.d")
    file(RELATIVE_PATH shown "${CMAKE_CURRENT_SOURCE_DIR}" "${arg_ARCH}")
    add_custom_command(
        OUTPUT ${outputs}
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${arg_OUTPUT_DIR}"
        ${prepare}
        COMMAND "${tool}" "${arg_ARCH}" ${flags} ${arg_OPTIONS} -o "${source}" "--depfile=${depfile}"
        COMMAND "${CMAKE_COMMAND}" -E touch ${refresh}
        DEPENDS "${tool}" "${arg_ARCH}" ${arg_WEIGHTS_FILE}
        DEPFILE "${depfile}"
        COMMENT "Compiling network ${shown} (${target})"
        VERBATIM COMMAND_EXPAND_LISTS)
endmacro()

# Generated code is optimised in every configuration: MobileNetV3-Small takes some 35 times as long at -O0 and 9 times at
# -Os, which saves 30 kB of code beside 10 MB of weights, and nobody steps through it. These flags come before those of
# target_compile_options(<target> PRIVATE ...), which therefore win.
function(mnv3c_optimise_model target)
    if(CMAKE_C_COMPILER_ID MATCHES "^(GNU|Clang|AppleClang|IntelLLVM)$" AND NOT MSVC)
        target_compile_options("${target}" PRIVATE "$<IF:$<CONFIG:MinSizeRel>,-O2,-O3>")
    endif()
endfunction()

cmake_policy(POP)
