// Owns the table of what can be run inside the extension's background, by name.
import * as checkJobs from './check-jobs.ts';
import * as diskJobs from './disk-jobs.ts';
import * as exportJobs from './export-jobs.ts';
import * as readJobs from './read-jobs.ts';
import * as tickJobs from './tick-jobs.ts';
import * as windowJobs from './window-jobs.ts';

export const jobs = { ...tickJobs, ...diskJobs, ...readJobs, ...exportJobs, ...checkJobs, ...windowJobs };

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type Input<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type Output<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;
