/*
 * The executable part of the AppImage; the squashfs image with the program follows it in the same file.
 *
 * Other runtimes mount the image for as long as the program runs. The guard, its entry at login and the browsers'
 * helper need a place that is there before anybody starts the file, so this one unpacks it once, into
 * $XDG_DATA_HOME/beforehand-program/BUILD (in ~/.local/share), and runs it from there. Nothing needs FUSE.
 *
 * BUILD (a macro) names the content. The options are those of the AppImage specification, draft of 2016-09-18.
 */

#define _GNU_SOURCE
#include <dirent.h>
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <squashfuse/squashfuse.h>

#define CHUNK (1024 * 1024) /* bytes written at a time */
#define FOLDER "beforehand-program"
#define UNFINISHED ".unpacking-" /* how the name of a folder begins until all is in it */
#define OPEN_FOLDERS 16 /* at a time, while one is removed */

static void fail(const char *format, ...)
{
	va_list words;
	va_start(words, format);
	vfprintf(stderr, format, words);
	va_end(words);
	if (errno)
		fprintf(stderr, ": %s", strerror(errno));
	fputc('\n', stderr);
	exit(127); /* a shell's code for a program that could not be started */
}

static char *joined(const char *format, ...)
{
	char *text;
	va_list words;
	va_start(words, format);
	if (vasprintf(&text, format, words) < 0)
		fail("No memory");
	va_end(words);
	return text;
}

/* The image begins where the ELF file ends: behind its table of sections, which the linker writes last. */
static size_t image_offset(const char *file)
{
	Elf64_Ehdr header;
	int fd = open(file, O_RDONLY | O_CLOEXEC);
	if (fd < 0 || read(fd, &header, sizeof header) != sizeof header)
		fail("%s cannot be read", file);
	close(fd);
	return header.e_shoff + (size_t)header.e_shnum * header.e_shentsize;
}

static void write_all(int fd, const char *data, size_t size, const char *path)
{
	while (size) {
		ssize_t written = write(fd, data, size);
		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			fail("%s cannot be written", path);
		data += written;
		size -= (size_t)written;
	}
}

static void unpack_file(sqfs *image, sqfs_inode *inode, const char *path)
{
	static char data[CHUNK];
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, inode->base.mode & 0777);
	if (fd < 0)
		fail("%s cannot be made", path);
	for (sqfs_off_t at = 0, size; at < (sqfs_off_t)inode->xtra.reg.file_size; at += size) {
		size = CHUNK;
		errno = 0;
		if (sqfs_read_range(image, inode, at, &size, data) != SQFS_OK || size <= 0)
			fail("This file is damaged (%s)", path);
		write_all(fd, data, (size_t)size, path);
	}
	struct timespec times[2] = { { .tv_sec = inode->base.mtime }, { .tv_sec = inode->base.mtime } };
	if (futimens(fd, times) || close(fd))
		fail("%s cannot be written", path);
}

static void unpack_entry(sqfs *image, sqfs_traverse *walk, const char *path)
{
	sqfs_inode inode;
	char target[PATH_MAX];
	size_t size = sizeof target;
	errno = 0;
	if (sqfs_inode_get(image, &inode, sqfs_dentry_inode(&walk->entry)) != SQFS_OK)
		fail("This file is damaged (%s)", path);
	if (S_ISDIR(inode.base.mode)) {
		if (mkdir(path, 0755))
			fail("%s cannot be made", path);
	} else if (S_ISLNK(inode.base.mode)) {
		if (sqfs_readlink(image, &inode, target, &size) != SQFS_OK || symlink(target, path))
			fail("%s cannot be made", path);
	} else if (S_ISREG(inode.base.mode)) {
		unpack_file(image, &inode, path);
	}
}

static void unpack(const char *file, const char *folder)
{
	sqfs image;
	sqfs_traverse walk;
	sqfs_err error = SQFS_OK;
	errno = 0;
	if (sqfs_open_image(&image, file, image_offset(file)) != SQFS_OK)
		fail("%s holds no program; it may not have been downloaded whole", file);
	if (sqfs_traverse_open(&walk, &image, sqfs_inode_root(&image)) != SQFS_OK)
		fail("%s is damaged", file);
	while (sqfs_traverse_next(&walk, &error)) {
		if (walk.dir_end)
			continue;
		char *path = joined("%s/%s", folder, walk.path);
		unpack_entry(&image, &walk, path);
		free(path);
	}
	if (error != SQFS_OK)
		fail("%s is damaged", file);
	sqfs_traverse_close(&walk);
	sqfs_destroy(&image);
}

static void make_folder(const char *path)
{
	if (mkdir(path, 0755) && errno != EEXIST)
		fail("%s cannot be made", path);
}

/* The folder of all unpacked builds; its parents are made where they are missing. */
static char *programs_folder(void)
{
	const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
	errno = 0;
	if ((!data || *data != '/') && (!home || *home != '/'))
		fail("HOME is not set, so there is no place to unpack the program to");
	char *base = data && *data == '/' ? joined("%s", data) : joined("%s/.local/share", home);
	for (char *at = base + 1; (at = strchr(at, '/')); at++) {
		*at = 0;
		make_folder(base);
		*at = '/';
	}
	make_folder(base);
	char *folder = joined("%s/" FOLDER, base);
	make_folder(folder);
	return folder;
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *at)
{
	(void)status, (void)kind, (void)at;
	return remove(path);
}

/* A start that was cut off, or a full disk, leaves an unfinished folder, which is never run from. */
static void remove_unfinished(const char *programs)
{
	DIR *folder = opendir(programs);
	struct dirent *entry;
	while (folder && (entry = readdir(folder))) {
		if (strncmp(entry->d_name, UNFINISHED, strlen(UNFINISHED)))
			continue;
		char *path = joined("%s/%s", programs, entry->d_name);
		nftw(path, remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
		free(path);
	}
	if (folder)
		closedir(folder);
}

/* Returns the folder with the program, and unpacks it first if needed. */
static char *unpacked(const char *file)
{
	char *programs = programs_folder();
	char *folder = joined("%s/" BUILD, programs);
	/* One at a time: two starts at log-in would unpack twice. The lock is released when the process ends. */
	char *lock = joined("%s/.lock", programs);
	int held = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
	if (held < 0 || flock(held, LOCK_EX))
		fail("%s cannot be locked", lock);
	if (access(folder, F_OK)) {
		remove_unfinished(programs);
		char *unfinished = joined("%s/" UNFINISHED "XXXXXX", programs);
		if (!mkdtemp(unfinished) || chmod(unfinished, 0755))
			fail("%s cannot be made", unfinished);
		unpack(file, unfinished);
		if (rename(unfinished, folder))
			fail("%s cannot be made", folder);
	}
	close(held);
	return folder;
}

static void extract(const char *file)
{
	if (mkdir("squashfs-root", 0755))
		fail("squashfs-root cannot be made here");
	unpack(file, "squashfs-root");
	puts("squashfs-root");
}

int main(int count, char **words)
{
	char own[PATH_MAX];
	/* For tools that work on another image with this runtime; the specification asks it of static ones. */
	const char *file = getenv("TARGET_APPIMAGE");
	const char *option = count > 1 ? words[1] : "";
	if (!file) {
		ssize_t length = readlink("/proc/self/exe", own, sizeof own - 1);
		if (length < 0)
			fail("/proc is not there");
		own[length] = 0;
		file = own;
	}
	if (!strcmp(option, "--appimage-offset")) {
		printf("%zu\n", image_offset(file));
		return 0;
	}
	if (!strcmp(option, "--appimage-extract")) {
		extract(file);
		return 0;
	}
	/* It is always unpacked and run, so there is nothing to ask for; the word is not the program's. */
	if (!strcmp(option, "--appimage-extract-and-run"))
		words++;
	char *program = joined("%s/AppRun", unpacked(file));
	setenv("APPIMAGE", file, 1);
	words[0] = program;
	execv(program, words);
	fail("%s cannot be started", program);
}
