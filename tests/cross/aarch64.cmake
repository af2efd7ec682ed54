# CMake's toolchain for AArch64: Debian's cross compiler, the libraries of the
# sysroot that tests/cross/sysroot makes, and qemu to run what was built.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
set(CMAKE_SYSROOT ${CMAKE_CURRENT_LIST_DIR}/../../build/sysroot-aarch64)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
# qemu keeps a flag for every page that is reserved: with less address space the heap reserves less.
set(CMAKE_CROSSCOMPILING_EMULATOR qemu-aarch64-static -R 4G)
# Without a dynamic linker a process starts in a third of the time, which under qemu is most of a small script's.
# The linker would warn of LLVM's dlopen and getpwnam, which nothing here comes to.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static -Wl,--no-warnings")
set(ENV{PKG_CONFIG_LIBDIR} ${CMAKE_SYSROOT}/usr/lib/aarch64-linux-gnu/pkgconfig)
set(ENV{PKG_CONFIG_SYSROOT_DIR} ${CMAKE_SYSROOT})
