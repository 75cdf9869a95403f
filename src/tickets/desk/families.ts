// Owns the order in which desk families are tried: the surest sign first.
import type { Family } from './family.ts';
import { helpscout, intercom } from './families/conversations.ts';
import { discourse } from './families/discourse.ts';
import { freshdesk } from './families/freshdesk.ts';
import { gitea } from './families/gitea.ts';
import { github } from './families/github.ts';
import { gitlab } from './families/gitlab.ts';
import { jira } from './families/jira.ts';
import { redmine } from './families/redmine.ts';
import { jiraPortal } from './families/jira-portal.ts';
import { whmcs } from './families/whmcs.ts';
import { youtrack } from './families/youtrack.ts';
import { zendesk } from './families/zendesk.ts';

/** Gitea comes last of those that have issues: its path says the least. */
export const FAMILIES: readonly Family[] = [
  ...[github, gitlab, zendesk, whmcs, jira, jiraPortal, youtrack, discourse],
  ...[freshdesk, helpscout, intercom, redmine, gitea],
];
