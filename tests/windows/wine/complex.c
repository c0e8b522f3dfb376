/*
 * Complex functions that Wine 10's C runtime names and does not have; numpy, OpenCV and onnxruntime import them.
 * For tests under Wine alone: Windows has its own, and nothing of this is ever shipped.
 */
#include <complex.h>

typedef struct { double re, im; } dcomplex;
typedef struct { float re, im; } fcomplex;

static double complex d(dcomplex z) { return z.re + z.im * I; }
static float complex f(fcomplex z) { return z.re + z.im * I; }
static dcomplex dd(double complex z) { dcomplex r = { creal(z), cimag(z) }; return r; }
static fcomplex ff(float complex z) { fcomplex r = { crealf(z), cimagf(z) }; return r; }

#define REAL(name) \
    double my_##name(dcomplex z) { return name(d(z)); } \
    double my_##name##l(dcomplex z) { return name(d(z)); } \
    float my_##name##f(fcomplex z) { return name##f(f(z)); }
#define SAME(name) \
    dcomplex my_##name(dcomplex z) { return dd(name(d(z))); } \
    dcomplex my_##name##l(dcomplex z) { return dd(name(d(z))); } \
    fcomplex my_##name##f(fcomplex z) { return ff(name##f(f(z))); }

REAL(cabs) REAL(carg) REAL(creal) REAL(cimag)
SAME(cacos) SAME(cacosh) SAME(casin) SAME(casinh) SAME(catan) SAME(catanh) SAME(ccos) SAME(ccosh)
SAME(cexp) SAME(clog) SAME(csin) SAME(csinh) SAME(csqrt) SAME(ctan) SAME(ctanh) SAME(conj)

dcomplex my_cpow(dcomplex x, dcomplex y) { return dd(cpow(d(x), d(y))); }
dcomplex my_cpowl(dcomplex x, dcomplex y) { return dd(cpow(d(x), d(y))); }
fcomplex my_cpowf(fcomplex x, fcomplex y) { return ff(cpowf(f(x), f(y))); }

/*
 * onnxruntime uses the matrix tiles (AMX) of processors that have them. Linux gives them to a process that asks, and
 * Wine 10 does not ask: the first use would end the process. The one call of Linux in here.
 */
#define ARCH_PRCTL 158
#define REQUEST_PERMISSION 0x1023
#define TILE_DATA 18

int __stdcall DllMain(void *module, unsigned long reason, void *reserved)
{
    long long answer;
    (void)module, (void)reserved;
    if (reason == 1)
        __asm__ volatile("syscall" : "=a"(answer)
                         : "a"((long long)ARCH_PRCTL), "D"((long long)REQUEST_PERMISSION), "S"((long long)TILE_DATA)
                         : "rcx", "r11", "memory");
    return 1;
}
