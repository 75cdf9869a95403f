// Owns the bench extension's background: it runs the job that a page asks for, and answers with what came out.
import browser from 'webextension-polyfill';
import { keepAlive } from '../../../src/platform/keep-alive.ts';
import { jobs, type JobName } from './jobs.ts';

type Message = { readonly job: JobName; readonly input: unknown };

browser.runtime.onMessage.addListener(async (message: unknown) => {
  const { job, input } = message as Message;
  const stopKeepingAlive = keepAlive();
  try {
    return await (jobs[job] as (input: unknown) => Promise<unknown>)(input);
  } finally {
    stopKeepingAlive();
  }
});
