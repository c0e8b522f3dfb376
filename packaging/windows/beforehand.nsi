; The installer for Windows 10 and later. Not yet run on a real machine.
; Build, after PyInstaller:  makensis -DVERSION=0.1.0 packaging\windows\beforehand.nsi
Unicode true
!ifndef VERSION
  !define VERSION "0.0.0"
!endif
!include "MUI2.nsh"

Name "Beforehand"
OutFile "..\..\dist\beforehand-${VERSION}-setup.exe"
InstallDir "$PROGRAMFILES64\Beforehand"
RequestExecutionLevel admin
SetCompressor /SOLID lzma

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Beforehand"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"

!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

Section "Beforehand"
  SetRegView 64
  ; Files in use cannot be replaced. What a guard had under way is finished or undone by its next start.
  ExecWait 'taskkill /F /IM beforehand-app.exe'
  ExecWait 'taskkill /F /IM beforehand.exe'
  SetOutPath "$INSTDIR"
  File /r "..\..\build\frozen\beforehand\*"
  CreateShortcut "$SMPROGRAMS\Beforehand.lnk" "$INSTDIR\beforehand-app.exe"
  WriteRegStr HKLM "${RUN}" "Beforehand" '"$INSTDIR\beforehand-app.exe" --tray'
  WriteRegStr HKLM "${RUN}" "Beforehand guard" '"$INSTDIR\beforehand.exe" run'
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "Beforehand"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "Publisher" "The Beforehand developers"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteUninstaller "$INSTDIR\uninstall.exe"
SectionEnd

Section "Uninstall"
  SetRegView 64
  ExecWait 'taskkill /F /IM beforehand-app.exe'
  ExecWait 'taskkill /F /IM beforehand.exe'
  ; Held files go back to their folders before the program that can open them goes.
  ExecWait '"$INSTDIR\beforehand.exe" -m scanner.cli.removal "$LOCALAPPDATA\beforehand"'
  DeleteRegValue HKLM "${RUN}" "Beforehand"
  DeleteRegValue HKLM "${RUN}" "Beforehand guard"
  DeleteRegKey HKLM "${UNINSTALL}"
  Delete "$SMPROGRAMS\Beforehand.lnk"
  RMDir /r "$INSTDIR"
SectionEnd
