/** RFC 9562; the last part may be as AWS's documentation writes its examples. */
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-(?:[0-9a-f]{12}|EXAMPLE[0-9a-f]{5})$/i;

/** A region of AWS, or of a zone in one. */
export const REGION =
  /^(?:us|eu|ap|sa|ca|me|af|cn|il|mx)-(?:(?:gov|iso[a-f]?)-)?(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d[a-f]?$/;

/** Ids of resources that say their kind (EC2, "Resource IDs"). */
export const AWS_ID =
  /^(?:acl|eni|i|igw|rtb|sg|subnet|vpc|vpce)-(?:0[0-9a-z]{16}|[0-9a-f]{8})(?:-[a-z0-9]{8})?$/;

/** `x-amz-apigw-id`, `apigw-requestid`, `$context.extendedRequestId`, `$context.connectionId`. */
export const EXTENDED_ID = /^[A-Za-z0-9_-]{11,24}=$/;
