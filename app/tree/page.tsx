import type { Metadata } from "next";
import { DecisionTreeView } from "@/components/decision-tree-view";
import { messages } from "@/components/messages";
import { decisionTree } from "@/lib";

export const metadata: Metadata = {
  title: messages.tree.title,
  description: messages.tree.description,
};

export default function TreePage() {
  return <DecisionTreeView tree={decisionTree()} />;
}
