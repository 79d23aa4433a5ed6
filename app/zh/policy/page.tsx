import { PolicyBench } from "@/components/policy/policy-bench";
import { pageMetadata } from "../../_pages/page-metadata";

export const metadata = pageMetadata("zh", "policy");

export default function ChinesePolicyPage() {
  return <PolicyBench />;
}
