/* SPDX-License-Identifier: GPL-3.0-or-later

   Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw
   ("Parallel random numbers: as easy as 1, 2, 3", SC 2011): a pure function from
   a 128-bit counter and a 64-bit key to four 32-bit words. There is no state to
   advance, so any draw of any member on any day can be had at once, in any order.

   It comes twice: inline, for the hot loops; and as a gsl_rng_type, so that every
   GSL distribution draws from the very same numbers. */
#ifndef SHEQUN_CPHILOX_H
#define SHEQUN_CPHILOX_H

#include <gsl/gsl_rng.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
  uint32_t word0, word1, word2, word3;
} philox_block;

static inline philox_block philox4x32_10(
  uint32_t c0, uint32_t c1, uint32_t c2, uint32_t c3, uint32_t k0, uint32_t k1)
{
  for (int round = 0; round < 10; round++) {
    uint64_t product0 = (uint64_t)0xD2511F53u * c0;
    uint64_t product1 = (uint64_t)0xCD9E8D57u * c2;
    uint32_t high0 = (uint32_t)(product0 >> 32), low0 = (uint32_t)product0;
    uint32_t high1 = (uint32_t)(product1 >> 32), low1 = (uint32_t)product1;
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  return (philox_block){c0, c1, c2, c3};
}

/* Word 0 of the block of each of `count` entities (below 2^32), for one decision on one day: what
   the daily loops over all members need. The same numbers as philox4x32_10, several entities at a
   time; integer arithmetic only, so every variant of a processor gives the same. */
void philox_first_words(
  const uint32_t *entities, size_t count, uint32_t c2, uint32_t c3, uint32_t k0, uint32_t k1,
  uint32_t *words);

/* Asks for the memory at `address` before it is needed (a hint, without effect on results). */
static inline void memory_prefetch(const void *address) { __builtin_prefetch(address); }

/* The state of a GSL generator over Philox: the block that is being handed out, and
   how many draw blocks the stream may use before it would run into its neighbour. */
typedef struct {
  uint32_t key0, key1;
  uint32_t counter0, counter1, counter2, counter3;
  uint32_t words[4];
  uint32_t next;        /* index of the next word in `words`; 4 = fetch a block */
  uint32_t blocks_left; /* trap at zero */
} philox_state;

/* The generator's GSL type (GSL's own globals are mutable C globals, so Swift asks a function). */
const gsl_rng_type *philox_gsl_type(void);

/* Place a GSL generator of that type at the start of a stream of `blocks` blocks;
   the draw index lives in the low bits of counter 2. */
void philox_position(
  gsl_rng *generator, uint32_t key0, uint32_t key1, uint32_t counter0, uint32_t counter1,
  uint32_t counter2, uint32_t counter3, uint32_t blocks);

#endif
