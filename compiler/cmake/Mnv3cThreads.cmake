# Mnv3cThreads.cmake - the target mnv3c::threads: the pool of runtime/threads/, compiled for the project's machine.
# Included by Mnv3cAddModel.cmake, which defines it when the first model has THREADS. Where there are no POSIX threads
# there is no such target, and a program passes its models a pool of its own.
#
# Invariant: the target can be linked from every directory, whichever defined it, so no imported target is among its
# libraries: these are seen in one directory only.

# What find_package() or the top of mnv3c's tree set there may not be seen where the function is called.
set_property(GLOBAL PROPERTY MNV3C_RUNTIME_DIR "${mnv3c_RUNTIME_DIR}")

function(mnv3c_add_threads)
    if(TARGET mnv3c_threads)
        return()
    endif()
    find_package(Threads QUIET)
    if(NOT CMAKE_USE_PTHREADS_INIT)
        return()
    endif()
    get_property(runtime GLOBAL PROPERTY MNV3C_RUNTIME_DIR)
    add_library(mnv3c_threads STATIC EXCLUDE_FROM_ALL "${runtime}/threads/pool.c" "${runtime}/threads/pool.h")
    add_library(mnv3c::threads ALIAS mnv3c_threads)
    target_include_directories(mnv3c_threads PUBLIC "$<BUILD_INTERFACE:${runtime}/threads>")
    target_compile_features(mnv3c_threads PRIVATE c_std_11)
    target_link_libraries(mnv3c_threads PUBLIC ${CMAKE_THREAD_LIBS_INIT})
    mnv3c_optimise_model(mnv3c_threads)
endfunction()
