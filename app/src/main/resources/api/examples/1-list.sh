curl --silent --show-error --fail-with-body "$INSTEG/api/v1/people?q=muhammed" \
  --header "Authorization: Bearer $TOKEN"
