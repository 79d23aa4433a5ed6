import { PolicyBench } from "@/components/policy/policy-bench";
import { pageMetadata } from "../../_pages/page-metadata";

export const metadata = pageMetadata("en", "policy");

export default function EnglishPolicyPage() {
  return <PolicyBench />;
}
