curl --silent --show-error --fail-with-body --request PATCH "$INSTEG$LOCATION" \
  --header "Authorization: Bearer $TOKEN" \
  --header 'If-Match: "0"' \
  --json '{"swedish": "B1", "phone": null}'
