// Owns messages between pages and background: typed at both ends, and taken from our own pages only.
import browser from 'webextension-polyfill';
import type { CommandName, Handlers, Message, Reply, Request } from '../messages/commands.ts';

export function send<Name extends CommandName>(command: Name, request: Request<Name>): Promise<Reply<Name>> {
  const message: Message<Name> = { command, request };
  return browser.runtime.sendMessage(message) as Promise<Reply<Name>>;
}

/** Answers commands. What did not come from a page of this extension is left without an answer. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    const isOurs = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL(''));
    if (!isOurs || !isCommand(message, handlers)) return undefined;
    const handler = handlers[message.command] as (request: unknown) => Promise<unknown>;
    return handler(message.request);
  });
}

function isCommand(message: unknown, handlers: Handlers): message is Message {
  if (typeof message !== 'object' || message === null || !('command' in message)) return false;
  return typeof message.command === 'string' && Object.hasOwn(handlers, message.command);
}
