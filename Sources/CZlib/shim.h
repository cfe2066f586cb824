/* SPDX-License-Identifier: GPL-3.0-or-later
   zlib, which unpacks what archives hold. */
#include <zlib.h>
