/* SPDX-License-Identifier: GPL-3.0-or-later

   What Swift's view of the C library leaves out: two names of the file system change places
   in one step. */
#ifndef SHEQUN_CFILES_H
#define SHEQUN_CFILES_H

/* Exchanges two paths of one file system, both of which exist; each is always there.
   Returns 0, or -1 with errno: ENOSYS, EINVAL or ENOTSUP where this cannot be done. */
int shequn_exchange(const char *one, const char *other);

#endif
