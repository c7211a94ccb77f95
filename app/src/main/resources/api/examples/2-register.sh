curl --silent --show-error --fail-with-body --include "$INSTEG/api/v1/people" \
  --header "Authorization: Bearer $TOKEN" \
  --header "Idempotency-Key: 2c1e1f9a-7f6b-4b4e-9d5b-0f6f1d0a8f11" \
  --json '{"name": "Selam Haile", "protection": "none", "swedish": "A2", "languages": ["ti", "en"]}'
