/**
 * The request, signed by curl with the credentials that the AWS CLI uses. In a shell of its own, so
 * that they do not stay; without a session token no header of that name is sent, since curl would
 * sign a blank one that it then leaves out.
 */
export const signedCall =
  '( eval "$(aws configure export-credentials --format env)"\n  set --; [ -z "$AWS_SESSION_TOKEN" ] || set -- -H "x-amz-security-token: $AWS_SESSION_TOKEN"\n  curl -sS -i -X \'{method}\' --aws-sigv4 \'aws:amz:{region}:execute-api\' --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" "$@" \'{url}\' )';
