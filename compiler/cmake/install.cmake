# install.cmake - what `cmake --install` lays down: the tool with its documentation, the networks, and the packages by
# which CMake and pkg-config find them. Included by the top CMakeLists.txt. Without the tool (a cross build) only what
# suits every machine is installed. Everything installed may be moved as a whole.
include(CMakePackageConfigHelpers)

set(documents "${CMAKE_INSTALL_DATAROOTDIR}/doc/mnv3c")
set(package "${CMAKE_INSTALL_DATADIR}/cmake/mnv3c") # of no machine's kind, unlike lib/cmake
set(MNV3C_ARCH_SPECS_DIR "${CMAKE_INSTALL_DATADIR}/mnv3c/arch_specs")
set(MNV3C_RUNTIME_DIR "${CMAKE_INSTALL_DATADIR}/mnv3c/runtime")

# ---- the tool, and what it says of itself ----
if(MNV3C_BUILD_TOOL)
    install(TARGETS mnv3c EXPORT mnv3c-tool-targets RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    install(EXPORT mnv3c-tool-targets NAMESPACE mnv3c:: DESTINATION "${package}")
    install(FILES "${PROJECT_SOURCE_DIR}/docs/mnv3c.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")

    set(completions "")
    function(mnv3c_install_completion shell file destination)
        set(output "${PROJECT_BINARY_DIR}/completions/${shell}/${file}")
        file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/completions/${shell}")
        add_custom_command(
            OUTPUT "${output}"
            COMMAND mnv3c --generate=${shell} -o "${output}"
            COMMAND "${CMAKE_COMMAND}" -E touch "${output}" # mnv3c leaves it alone when it would not change
            COMMENT "Writing the completions of ${shell}" VERBATIM)
        install(FILES "${output}" DESTINATION "${destination}")
        set(completions ${completions} "${output}" PARENT_SCOPE)
    endfunction()
    mnv3c_install_completion(bash mnv3c "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
    mnv3c_install_completion(zsh _mnv3c "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
    mnv3c_install_completion(fish mnv3c.fish "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
    add_custom_target(mnv3c-completions ALL DEPENDS ${completions})
endif()

# ---- documentation, editors, networks, what is compiled beside generated code ----
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/NOTICE" "${PROJECT_SOURCE_DIR}/README.md"
        "${PROJECT_SOURCE_DIR}/CHANGELOG.md" DESTINATION "${documents}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/" DESTINATION "${documents}/docs"
        FILES_MATCHING PATTERN "*.md" PATTERN "editors" EXCLUDE)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/editors/vim/" DESTINATION "${CMAKE_INSTALL_DATADIR}/vim/vimfiles"
        FILES_MATCHING PATTERN "*.vim")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/editors/textmate" DESTINATION "${CMAKE_INSTALL_DATADIR}/mnv3c/editors")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/arch_specs/" DESTINATION "${MNV3C_ARCH_SPECS_DIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/tools/runners" DESTINATION "${CMAKE_INSTALL_DATADIR}/mnv3c"
    USE_SOURCE_PERMISSIONS)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/runtime/threads" DESTINATION "${MNV3C_RUNTIME_DIR}")
install(FILES "${PROJECT_SOURCE_DIR}/runtime/LICENSE" DESTINATION "${MNV3C_RUNTIME_DIR}")

# ---- packages ----
configure_package_config_file(
    "${CMAKE_CURRENT_LIST_DIR}/mnv3c-config.cmake.in" "${PROJECT_BINARY_DIR}/package/mnv3c-config.cmake"
    INSTALL_DESTINATION "${package}" PATH_VARS MNV3C_ARCH_SPECS_DIR MNV3C_RUNTIME_DIR)
# Not compared: the size of a pointer, which is the target's.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/package/mnv3c-config-version.cmake"
    VERSION "${PROJECT_VERSION}" COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES "${PROJECT_BINARY_DIR}/package/mnv3c-config.cmake"
        "${PROJECT_BINARY_DIR}/package/mnv3c-config-version.cmake"
        "${CMAKE_CURRENT_LIST_DIR}/Mnv3cAddModel.cmake" "${CMAKE_CURRENT_LIST_DIR}/Mnv3cFindTool.cmake"
        "${CMAKE_CURRENT_LIST_DIR}/Mnv3cThreads.cmake"
        DESTINATION "${package}")

# pkg-config --variable=mnv3c mnv3c, for other build systems.
function(mnv3c_pc_path variable path)
    if(IS_ABSOLUTE "${path}")
        set(${variable} "${path}" PARENT_SCOPE)
    else()
        set(${variable} "\${prefix}/${path}" PARENT_SCOPE)
    endif()
endfunction()
mnv3c_pc_path(MNV3C_PC_BINDIR "${CMAKE_INSTALL_BINDIR}")
mnv3c_pc_path(MNV3C_PC_DATADIR "${CMAKE_INSTALL_DATADIR}")
file(RELATIVE_PATH MNV3C_PC_TO_PREFIX "${CMAKE_INSTALL_FULL_DATADIR}/pkgconfig" "${CMAKE_INSTALL_PREFIX}")
configure_file("${CMAKE_CURRENT_LIST_DIR}/mnv3c.pc.in" "${PROJECT_BINARY_DIR}/package/mnv3c.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/package/mnv3c.pc" DESTINATION "${CMAKE_INSTALL_DATADIR}/pkgconfig")
