/*
 * beforehand.exe and its sisters: start Python, which lies beside this file, with one of the program's modules.
 *
 * Windows can put only a program, never a program with arguments, where a browser looks for its host.
 * Built with -DMODULE=L"scanner"; -DWINDOWED for a program without a console; -DGUARD for the guard, which is
 * started again when it crashes, one in each session.
 */
#include <windows.h>
#include <shellapi.h>
#include <wchar.h>

#ifdef WINDOWED
#define PYTHON L"python\\pythonw.exe"
#else
#define PYTHON L"python\\python.exe"
#endif
#ifndef WORDS
#define WORDS L""
#endif
#define MAX_LINE 32768    /* the longest that CreateProcessW takes */
#define GUARDED 4         /* scanner.cli.run.GUARDED: another service guards this account */
#define LAST_TO_END 0x100 /* of the levels that a program may take */
#define FIRST_PAUSE 1000  /* ms; doubled after each crash */
#define LONGEST_PAUSE 60000
#define LONG_LIFE 60000   /* ms after which a crash is the first one again */

/* What follows the program's own name, as it was given: quoting is not undone and done again. */
static const wchar_t *arguments(void)
{
    const wchar_t *at = GetCommandLineW();
    int quoted = 0;
    for (; *at && (quoted || (*at != L' ' && *at != L'\t')); at++)
        if (*at == L'"')
            quoted = !quoted;
    while (*at == L' ' || *at == L'\t')
        at++;
    return at;
}

/* A job that ends the started process when this one ends, for any reason. */
static HANDLE tie(void)
{
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits;
    HANDLE job = CreateJobObjectW(NULL, NULL);
    ZeroMemory(&limits, sizeof limits);
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK;
    SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    return job;
}

static DWORD run(HANDLE job)
{
    static wchar_t folder[MAX_LINE], line[MAX_LINE];
    STARTUPINFOW startup;
    PROCESS_INFORMATION process;
    DWORD code = 1;
    wchar_t *end;
    DWORD length = GetModuleFileNameW(NULL, folder, MAX_LINE);
    if (length == 0 || length >= MAX_LINE || !(end = wcsrchr(folder, L'\\')))
        return 1;
    *end = 0;
    if (_snwprintf(line, MAX_LINE - 1, L"\"%ls\\" PYTHON L"\" -I -X utf8 -m " MODULE L" " WORDS L"%ls",
                   folder, arguments()) < 0)
        return 1;
    GetStartupInfoW(&startup); /* our standard handles are the child's */
    if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, CREATE_SUSPENDED, NULL, NULL, &startup, &process))
        return 1;
    AssignProcessToJobObject(job, process.hProcess);
    ResumeThread(process.hThread);
    CloseHandle(process.hThread);
    WaitForSingleObject(process.hProcess, INFINITE);
    GetExitCodeProcess(process.hProcess, &code);
    CloseHandle(process.hProcess);
    return code;
}

#ifdef GUARD
static DWORD guard(HANDLE job)
{
    DWORD pause = FIRST_PAUSE, code;
    SetProcessShutdownParameters(LAST_TO_END, 0); /* at log-off the guard ends first, in order */
    CreateMutexW(NULL, TRUE, L"Local\\beforehand-guard");
    if (GetLastError() == ERROR_ALREADY_EXISTS)
        return 0;
    for (;;) {
        ULONGLONG begun = GetTickCount64();
        code = run(job);
        if (code == 0 || code == GUARDED)
            return code;
        if (GetTickCount64() - begun > LONG_LIFE)
            pause = FIRST_PAUSE;
        Sleep(pause);
        pause = pause * 2 > LONGEST_PAUSE ? LONGEST_PAUSE : pause * 2;
    }
}
#endif

static BOOL WINAPI stay(DWORD event)
{
    (void)event;
    return TRUE; /* Ctrl-C is for Python, which ends in order; then this process does */
}

int wmain(void)
{
    HANDLE job = tie();
    SetConsoleCtrlHandler(stay, TRUE);
#ifdef GUARD
    return (int)guard(job);
#else
    return (int)run(job);
#endif
}

#ifdef WINDOWED
int WINAPI wWinMain(HINSTANCE own, HINSTANCE before, PWSTR line, int show)
{
    (void)own, (void)before, (void)line, (void)show;
    return wmain();
}
#endif
