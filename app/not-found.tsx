import type { Metadata } from "next";
import { MendedLink } from "@/components/mended-link";
import { messages } from "@/components/messages";

export const metadata: Metadata = { title: messages.notFound.title };

export default function NotFound() {
  const { title, text, start, causes } = messages.notFound;
  return (
    <div className="max-w-2xl space-y-4 py-8">
      <MendedLink />
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="text-soft">{text}</p>
      <ul className="space-y-2">
        <li>
          <a href="/">{start}</a>
        </li>
        <li>
          <a href="/causes/">{causes}</a>
        </li>
      </ul>
    </div>
  );
}
