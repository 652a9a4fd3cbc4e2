import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def fetch(page):
    time.sleep(0.02 * page)
    return f"page {page}"


start = time.perf_counter()
with ThreadPoolExecutor(max_workers=3) as pool:
    for text in pool.map(fetch, [3, 1, 2]):
        print(text)
    futures = {pool.submit(fetch, page): page for page in (3, 1, 2)}
    for future in as_completed(futures):
        print("done", futures[future], future.result())
print(f"{time.perf_counter() - start:.1f}")
