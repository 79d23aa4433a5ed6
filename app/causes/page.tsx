import type { Metadata } from "next";
import { CauseIndex } from "@/components/cause-index";
import { messages } from "@/components/messages";

export const metadata: Metadata = {
  title: messages.causeIndex.title,
  description: messages.causeIndex.description,
};

export default function CausesPage() {
  return <CauseIndex />;
}
