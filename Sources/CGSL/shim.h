/* SPDX-License-Identifier: GPL-3.0-or-later
   The part of the GNU Scientific Library that Shequn calls. */
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_fit.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sf_exp.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_log.h>
#include <gsl/gsl_statistics_double.h>

/* GSL names its methods by variables, which Swift takes for shared mutable state; these never change. */
static inline const gsl_multimin_fminimizer_type *gsl_nelder_mead(void) {
  return gsl_multimin_fminimizer_nmsimplex2;
}
static inline const gsl_rng_type *gsl_mersenne_twister(void) { return gsl_rng_mt19937; }
static inline const gsl_qrng_type *gsl_sobol_sequence(void) { return gsl_qrng_sobol; }
