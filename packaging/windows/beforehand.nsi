; The installer for Windows 10 and later, built on Debian by installer.py. Nothing is downloaded when it runs.
; /S silent, /AllUsers or /CurrentUser, /D=FOLDER last. Removal: uninstall.exe, /S silent.
Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Beforehand"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define EVENTS "System\CurrentControlSet\Services\EventLog\Application\Beforehand"
!define TASK "Beforehand guard"
!define TASK_TRIES 5
!define PROFILES "Software\Microsoft\Windows NT\CurrentVersion\ProfileList"

; For all users where the account may, else for one; removal is of the kind that the set-up was.
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "Beforehand"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!include "MultiUser.nsh"

Name "Beforehand"
OutFile "${OUT}"
SetCompressor ${COMPRESSOR}
SetCompress ${COMPRESS}
SetCompressorDictSize 64 ; MB, which unpacking takes as memory too; several wheels bring the same libraries
ManifestDPIAware true

!insertmacro MUI_PAGE_LICENSE "${TOP}/LICENSE.txt"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Arabic"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Russian"
!insertmacro MUI_LANGUAGE "Spanish"

; Ask the guard of this session to end, then end what is left: a hold that is cut short is finished or undone by
; the next start. What it started ends with it, by its job.
!macro StopAll
  ; First of all, so that the scheduler starts no guard meanwhile.
  nsExec::Exec 'schtasks /Delete /F /TN "${TASK}"'
  Pop $0
  nsExec::Exec '"$INSTDIR\python\pythonw.exe" -I -m scanner.platform.windows.stopping'
  Pop $0
  nsExec::Exec 'taskkill /F /T /IM beforehand-guard.exe'
  Pop $0
  nsExec::Exec 'taskkill /F /T /IM beforehand-app.exe'
  Pop $0
  nsExec::Exec 'taskkill /F /T /IM beforehand-host.exe'
  Pop $0
  Sleep 500
!macroend

; Windows' own scheduler starts the guard at each account's log-on, and again should its launcher be ended: only an
; administrator can change that. One that runs already lets the new one end at once. S-1-5-32-545 is Users, whose
; name is another in each language.
!macro ScheduleGuard
  InitPluginsDir
  FileOpen $0 "$PLUGINSDIR\guard.xml" w
  FileWriteUTF16LE /BOM $0 '<?xml version="1.0" encoding="UTF-16"?>$\r$\n'
  FileWriteUTF16LE $0 '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">'
  FileWriteUTF16LE $0 '<Triggers><LogonTrigger><Repetition><Interval>PT5M</Interval></Repetition></LogonTrigger></Triggers>'
  FileWriteUTF16LE $0 '<Principals><Principal id="Users"><GroupId>S-1-5-32-545</GroupId>'
  FileWriteUTF16LE $0 '<RunLevel>LeastPrivilege</RunLevel></Principal></Principals>'
  FileWriteUTF16LE $0 '<Settings><MultipleInstancesPolicy>Parallel</MultipleInstancesPolicy>'
  FileWriteUTF16LE $0 '<DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>'
  FileWriteUTF16LE $0 '<StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>'
  FileWriteUTF16LE $0 '<ExecutionTimeLimit>PT0S</ExecutionTimeLimit></Settings>'
  FileWriteUTF16LE $0 '<Actions Context="Users"><Exec><Command>"$INSTDIR\beforehand-guard.exe"</Command></Exec></Actions>'
  FileWriteUTF16LE $0 '</Task>'
  FileClose $0
  StrCpy $1 ${TASK_TRIES} ; the scheduler itself may have to be started first
  ${Do}
    nsExec::Exec 'schtasks /Create /F /TN "${TASK}" /XML "$PLUGINSDIR\guard.xml"'
    Pop $0
    IntOp $1 $1 - 1
    ${If} $0 == 0
    ${OrIf} $1 == 0
      ${ExitDo}
    ${EndIf}
    Sleep 2000
  ${Loop}
!macroend

Function .onInit
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section "Beforehand"
  SetRegView 64
  !insertmacro StopAll
  ; Modules of an older version must not be found beside the new ones.
  RMDir /r "$INSTDIR\python"
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  DetailPrint "Preparing the program for its first start"
  nsExec::Exec '"$INSTDIR\python\python.exe" -I -m compileall -q "$INSTDIR\python\Lib"'
  Pop $0
  CreateShortcut "$SMPROGRAMS\Beforehand.lnk" "$INSTDIR\beforehand-app.exe"
  WriteRegStr SHCTX "${RUN}" "Beforehand" '"$INSTDIR\beforehand-app.exe" --tray'
  WriteRegStr SHCTX "${RUN}" "Beforehand guard" '"$INSTDIR\beforehand-guard.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Beforehand"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The Beforehand developers"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  ; A message file of Windows' own whose texts are "%1": the viewer shows the guard's lines as they are.
  ${If} $MultiUser.InstallMode == "AllUsers"
    !insertmacro ScheduleGuard
    WriteRegExpandStr HKLM "${EVENTS}" "EventMessageFile" "%SystemRoot%\System32\EventCreate.exe"
    WriteRegDWORD HKLM "${EVENTS}" "TypesSupported" 7
  ${EndIf}
  ; By the shell, so that it has the rights of who is logged on and not those of this installer.
  ${If} $MultiUser.InstallMode == "CurrentUser"
    Exec '"$INSTDIR\beforehand-guard.exe"'
  ${ElseIfNot} ${Silent}
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\beforehand-guard.exe"'
  ${EndIf}
SectionEnd

; $1: a profile's folder, $2: set to 1 when something of it stays held.
Function un.GiveBack
  ${If} ${FileExists} "$1\AppData\Local\beforehand\held"
    nsExec::ExecToLog '"$INSTDIR\python\python.exe" -I -m scanner.cli.removal "$1\AppData\Local\beforehand"'
    Pop $0
    ${If} $0 != 0
      StrCpy $2 1
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Uninstall"
  SetRegView 64
  !insertmacro StopAll
  ; Held files go back to their folders before the program that can open them goes.
  StrCpy $2 0
  ${If} $MultiUser.InstallMode == "AllUsers"
    StrCpy $3 0
    ${Do}
      EnumRegKey $4 HKLM "${PROFILES}" $3
      ${If} $4 == ""
        ${ExitDo}
      ${EndIf}
      ReadRegStr $5 HKLM "${PROFILES}\$4" "ProfileImagePath"
      ExpandEnvStrings $1 "$5"
      Call un.GiveBack
      IntOp $3 $3 + 1
    ${Loop}
  ${EndIf}
  StrCpy $1 "$PROFILE"
  Call un.GiveBack
  ${If} $2 != 0
    MessageBox MB_YESNO|MB_ICONQUESTION "Some held files could not be given back. Without Beforehand they stay encrypted. \
      Remove it all the same?" /SD IDNO IDYES gone
    SetErrorLevel 2
    Abort
    gone:
  ${EndIf}
  DeleteRegValue SHCTX "${RUN}" "Beforehand"
  DeleteRegValue SHCTX "${RUN}" "Beforehand guard"
  DeleteRegKey SHCTX "${UNINSTALL}"
  ${If} $MultiUser.InstallMode == "AllUsers"
    DeleteRegKey HKLM "${EVENTS}"
  ${EndIf}
  Delete "$SMPROGRAMS\Beforehand.lnk"
  SetOutPath "$TEMP"
  ; Only what was installed: the folder may have been one that holds other things.
  RMDir /r "$INSTDIR\python"
  !include "${REMOVAL}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd
