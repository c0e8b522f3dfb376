#!/bin/sh
# The package for macOS 13 and later, from the app that PyInstaller made. Not yet run on a real machine.
# Usage: packaging/macos/build-pkg.sh VERSION. Signing and notarising need an Apple account and are not done here.
set -eu
cd "$(dirname "$0")/../.."
version=$1
root=build/pkg-root
rm -rf "$root"
mkdir -p "$root/Applications" "$root/Library/LaunchAgents" "$root/usr/local/bin" dist
cp -R build/frozen/Beforehand.app "$root/Applications/"
cp packaging/macos/io.github.beforehand.app.plist packaging/macos/io.github.beforehand.guard.plist "$root/Library/LaunchAgents/"
ln -s /Applications/Beforehand.app/Contents/MacOS/beforehand "$root/usr/local/bin/beforehand"
pkgbuild --root "$root" --identifier io.github.beforehand --version "$version" \
    --scripts packaging/macos/scripts "dist/beforehand-$version.pkg"
