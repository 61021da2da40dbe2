import fc from 'fast-check';

/** Property tests try the same cases at every run; `BILDLOV_SEED=…` lets a longer search go elsewhere. */
fc.configureGlobal({ seed: Number(process.env.BILDLOV_SEED ?? 20_261_122) });
