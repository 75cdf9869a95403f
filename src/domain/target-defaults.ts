// Owns what a target is like unless the user says otherwise, and how far they may go.
import { hours, minutes, seconds } from '../time/duration.ts';
import type { Expectation } from './target.ts';

export const DEFAULT_EXPECTATION: Expectation = {
  statusFrom: 200,
  statusTo: 399,
  mustContain: null,
  mustNotContain: null,
  wrongTextIs: 'down',
  slowAfter: null,
  emptyIsGood: false,
  forbiddenIsDown: false,
};

export const LIMITS = {
  checkEvery: { least: seconds(30), most: hours(1), usual: minutes(1) },
  timeOutAfter: { least: seconds(1), most: seconds(20), usual: seconds(10) },
  notifyAfter: { least: minutes(0), most: hours(24) },
  name: 200,
  text: 1000,
  targets: 5000,
} as const;
