/* A disk that takes two seconds to write anything down, as long as a file says so. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static void be_slow(void) {
    const char *flag = getenv("CLIVE_WALK_SLOW");
    if (flag && access(flag, F_OK) == 0) sleep(2);
}

int fsync(int file) {
    be_slow();
    return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(file);
}

int fdatasync(int file) {
    be_slow();
    return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(file);
}
