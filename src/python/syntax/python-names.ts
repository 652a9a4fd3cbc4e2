/** The names that Python 3.14 has where the small Python may not: to tell what is missing here from a slip. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** In the order in which CPython has them. */
export const builtinNames = words(`
  abs all any ascii bin breakpoint callable chr compile delattr dir divmod eval exec format getattr globals hasattr hash
  hex id input isinstance issubclass iter aiter len locals max min next anext oct ord pow print repr round setattr sorted
  sum vars None Ellipsis NotImplemented False True bool memoryview bytearray bytes classmethod complex dict enumerate
  filter float frozenset property int list map object range reversed set slice staticmethod str super tuple type zip
  BaseException BaseExceptionGroup Exception GeneratorExit KeyboardInterrupt SystemExit ArithmeticError AssertionError
  AttributeError BufferError EOFError ImportError LookupError MemoryError NameError OSError ReferenceError RuntimeError
  StopAsyncIteration StopIteration SyntaxError SystemError TypeError ValueError Warning FloatingPointError OverflowError
  ZeroDivisionError BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning
  PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning UserWarning BlockingIOError
  ChildProcessError ConnectionError FileExistsError FileNotFoundError InterruptedError IsADirectoryError
  NotADirectoryError PermissionError ProcessLookupError TimeoutError IndentationError IndexError KeyError
  ModuleNotFoundError NotImplementedError PythonFinalizationError RecursionError UnboundLocalError UnicodeError
  BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError TabError UnicodeDecodeError
  UnicodeEncodeError UnicodeTranslateError ExceptionGroup EnvironmentError IOError open quit exit copyright credits
  license help
`);

export const standardModules = words(`
  __future__ abc annotationlib argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2
  cProfile calendar cmath cmd code codecs codeop collections colorsys compileall compression concurrent configparser
  contextlib contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest email
  encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc
  getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect
  io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap modulefinder
  msvcrt multiprocessing netrc numbers operator optparse os pathlib pdb pickle pickletools
  pkgutil platform plistlib poplib posix pprint profile pstats pty pwd py_compile pyclbr pydoc queue quopri random re
  readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site
  smtplib socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys sysconfig
  syslog tabnanny tarfile tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib
  trace traceback tracemalloc tty turtle types typing unicodedata unittest urllib uuid venv warnings wave weakref
  webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
`);

const futures =
  'add_done_callback cancel cancelled done exception get_loop remove_done_callback result set_exception set_result';
const sets = 'copy difference intersection isdisjoint issubset issuperset symmetric_difference union';
const errors = 'add_note args with_traceback';

/** The public attributes of Python's types, by the name of the type. */
export const attributeNames: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    int: 'as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag is_integer numerator real to_bytes',
    float: 'as_integer_ratio conjugate from_number fromhex hex imag is_integer real',
    str: `capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha isascii
      isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip
      maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split
      splitlines startswith strip swapcase title translate upper zfill`,
    list: 'append clear copy count extend index insert pop remove reverse sort',
    tuple: 'count index',
    dict: 'clear copy fromkeys get items keys pop popitem setdefault update values',
    set: `${sets} add clear difference_update discard intersection_update pop remove symmetric_difference_update update`,
    frozenset: sets,
    range: 'count index start step stop',
    slice: 'indices start step stop',
    dict_keys: 'isdisjoint mapping',
    dict_items: 'isdisjoint mapping',
    dict_values: 'mapping',
    generator: 'close gi_code gi_frame gi_running gi_suspended gi_yieldfrom send throw',
    coroutine: 'close cr_await cr_code cr_frame cr_origin cr_running cr_suspended send throw',
    async_generator: 'aclose ag_await ag_code ag_frame ag_running ag_suspended asend athrow',
    type: 'mro',
    property: 'deleter fdel fget fset getter setter',
    BaseException: errors,
    BaseExceptionGroup: `${errors} derive exceptions message split subgroup`,
    OSError: `${errors} characters_written errno filename filename2 strerror`,
    ImportError: `${errors} msg name name_from path`,
    NameError: `${errors} name`,
    AttributeError: `${errors} name obj`,
    SyntaxError: `${errors} end_lineno end_offset filename lineno msg offset print_file_and_line text`,
    Future: futures,
    Task: `${futures} cancelling get_context get_coro get_name get_stack print_stack set_name uncancel`,
    Handle: 'cancel cancelled get_context',
    TimerHandle: 'cancel cancelled get_context when',
    _UnixSelectorEventLoop: `add_reader add_signal_handler add_writer call_at call_exception_handler call_later
      call_soon call_soon_threadsafe close connect_accepted_socket connect_read_pipe connect_write_pipe create_connection
      create_datagram_endpoint create_future create_server create_task create_unix_connection create_unix_server
      default_exception_handler get_debug get_exception_handler get_task_factory getaddrinfo getnameinfo is_closed
      is_running remove_reader remove_signal_handler remove_writer run_forever run_in_executor run_until_complete sendfile
      set_debug set_default_executor set_exception_handler set_task_factory shutdown_asyncgens
      shutdown_default_executor slow_callback_duration sock_accept sock_connect sock_recv sock_recv_into sock_recvfrom
      sock_recvfrom_into sock_sendall sock_sendfile sock_sendto start_tls stop subprocess_exec subprocess_shell time`,
  }).map(([type, names]) => [type, words(names)]),
);

/** What the modules have that programs import from. */
export const moduleNames: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    asyncio: `ALL_COMPLETED AbstractEventLoop AbstractServer Barrier BaseEventLoop BaseProtocol BaseTransport
      BoundedSemaphore BrokenBarrierError BufferedProtocol CancelledError Condition DatagramProtocol DatagramTransport
      Event EventLoop FIRST_COMPLETED FIRST_EXCEPTION FrameCallGraphEntry Future FutureCallGraph Handle
      IncompleteReadError InvalidStateError LifoQueue LimitOverrunError Lock PriorityQueue Protocol Queue QueueEmpty
      QueueFull QueueShutDown ReadTransport Runner SelectorEventLoop Semaphore SendfileNotAvailableError Server
      StreamReader StreamReaderProtocol StreamWriter SubprocessProtocol SubprocessTransport Task TaskGroup Timeout
      TimeoutError TimerHandle Transport WriteTransport all_tasks as_completed base_events base_futures
      base_subprocess base_tasks capture_call_graph constants coroutines create_eager_task_factory
      create_subprocess_exec create_subprocess_shell create_task current_task eager_task_factory ensure_future events
      exceptions format_call_graph format_helpers future_add_to_awaited_by future_discard_from_awaited_by futures
      gather get_event_loop get_event_loop_policy get_running_loop graph iscoroutine iscoroutinefunction isfuture
      locks log mixins new_event_loop open_connection print_call_graph protocols queues run
      run_coroutine_threadsafe runners selector_events set_event_loop set_event_loop_policy shield sleep sslproto
      staggered start_server streams subprocess sys taskgroups tasks threads timeout timeout_at timeouts to_thread
      transports trsock unix_events wait wait_for wrap_future`,
    time: `asctime ctime get_clock_info gmtime localtime mktime monotonic monotonic_ns perf_counter
      perf_counter_ns process_time process_time_ns sleep strftime strptime struct_time thread_time time time_ns
      timezone tzname`,
    contextlib: `AbstractAsyncContextManager AbstractContextManager AsyncContextDecorator AsyncExitStack
      ContextDecorator ExitStack aclosing asynccontextmanager chdir closing contextmanager nullcontext
      redirect_stderr redirect_stdout suppress`,
    functools: `cache cached_property cmp_to_key lru_cache partial partialmethod reduce singledispatch
      singledispatchmethod total_ordering update_wrapper wraps`,
    itertools: `accumulate batched chain combinations combinations_with_replacement compress count cycle dropwhile
      filterfalse groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest`,
    gc: 'collect disable enable freeze get_count get_objects get_referents get_referrers get_stats isenabled',
    inspect: `Parameter Signature currentframe getasyncgenstate getcoroutinelocals getcoroutinestate getdoc
      getfile getgeneratorlocals getgeneratorstate getmembers getmodule getsource isabstract isasyncgen
      isasyncgenfunction isawaitable isbuiltin isclass iscoroutine iscoroutinefunction isfunction isgenerator
      isgeneratorfunction ismethod ismodule isroutine markcoroutinefunction signature stack unwrap`,
  }).map(([module, names]) => [module, words(names)]),
);
