/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "CPhilox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__) && defined(__linux__)
__attribute__((target_clones("avx512f", "avx2", "default")))
#endif
void philox_first_words(
  const uint32_t *restrict entities, size_t count, uint32_t c2, uint32_t c3, uint32_t k0,
  uint32_t k1, uint32_t *restrict words)
{
  for (size_t i = 0; i < count; i++)
    words[i] = philox4x32_10(entities[i], 0, c2, c3, k0, k1).word0;
}

static unsigned long get(void *memory)
{
  philox_state *state = memory;
  if (state->next == 4) {
    if (state->blocks_left == 0) {
      fputs("shequn: a random stream ran past its field\n", stderr);
      abort(); /* going on would silently reuse another decision's numbers */
    }
    philox_block block = philox4x32_10(
      state->counter0, state->counter1, state->counter2, state->counter3, state->key0, state->key1);
    state->words[0] = block.word0;
    state->words[1] = block.word1;
    state->words[2] = block.word2;
    state->words[3] = block.word3;
    state->counter2 += 1;
    state->blocks_left -= 1;
    state->next = 0;
  }
  return state->words[state->next++];
}

static double get_double(void *memory) { return (double)get(memory) / 4294967296.0; }

/* GSL's own seeding: the seed is the key, the counter starts at zero, as one long stream. */
static void set(void *memory, unsigned long seed)
{
  philox_state *state = memory;
  memset(state, 0, sizeof *state);
  state->key0 = (uint32_t)seed;
  state->key1 = (uint32_t)((uint64_t)seed >> 32);
  state->next = 4;
  state->blocks_left = UINT32_MAX;
}

static const gsl_rng_type type = {
  "philox4x32-10", 0xffffffffUL, 0, sizeof(philox_state), set, get, get_double};

const gsl_rng_type *philox_gsl_type(void) { return &type; }

void philox_position(
  gsl_rng *generator, uint32_t key0, uint32_t key1, uint32_t counter0, uint32_t counter1,
  uint32_t counter2, uint32_t counter3, uint32_t blocks)
{
  philox_state *state = gsl_rng_state(generator);
  state->key0 = key0;
  state->key1 = key1;
  state->counter0 = counter0;
  state->counter1 = counter1;
  state->counter2 = counter2;
  state->counter3 = counter3;
  state->next = 4;
  state->blocks_left = blocks;
}
